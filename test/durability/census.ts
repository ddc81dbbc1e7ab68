/** An invented census return, so large and no larger, in which every child is new to the record. */
export function census(name: string, children: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Message>
  <Header>
    <CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
    <Source><SourceLevel>L</SourceLevel><LEA>999</LEA><SoftwareCode>Invented</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo><DateTime>2026-04-10T09:30:00</DateTime></Source>
  </Header>
  <Children>${childrenIn(name, children).map(child).join('')}
  </Children>
</Message>`;
}

/** Their ids. */
export function childrenIn(name: string, children: number): readonly string[] {
  return Array.from({ length: children }, (_, index) => `${name}-${index + 1}`);
}

function child(id: string): string {
  return `
    <Child>
      <ChildIdentifiers><LAchildID>${id}</LAchildID><UPNunknown>UN1</UPNunknown><PersonBirthDate>2018-06-02</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
      <ChildCharacteristics><Ethnicity>MWAS</Ethnicity></ChildCharacteristics>
      <CINdetails>
        <CINreferralDate>2026-02-10</CINreferralDate><ReferralSource>2A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
        <Section47>
          <S47ActualStartDate>2026-02-16</S47ActualStartDate><InitialCPCtarget>2026-03-09</InitialCPCtarget>
          <DateOfInitialCPC>2026-03-06</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired>
        </Section47>
        <ReferralNFA>0</ReferralNFA>
        <ChildProtectionPlans>
          <CPPstartDate>2026-03-06</CPPstartDate>
          <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP>
        </ChildProtectionPlans>
      </CINdetails>
    </Child>`;
}
