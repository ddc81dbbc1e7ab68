/** How fast a census file is read, and taken into the record of an embedded database: invented children, written here. */
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeReturn } from '../src/casework/importing/take-return.ts';
import { type Chosen, type Preview, readExchange } from '../src/exchange/index.ts';
import { startEmbedded } from '../src/server/database/embedded.ts';
import { removePlace } from '../src/server/database/place.ts';
import { APP_ROLE, createAuthority, migrate, openStore } from '../src/store/index.ts';
import { ON } from './council.ts';

export interface Importing {
  readonly children: number;
  readonly entries: number;
  readonly bytes: number;
  /** Seconds on the wall. */
  readonly reading: number;
  readonly taking: number;
}

export async function importing(children: number): Promise<Importing> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-bench-'));
  await chmod(folder, 0o711);
  try {
    const path = join(folder, 'census.xml');
    await writeCensus(path, children);
    const [read, reading] = await timed(() => readExchange(path, { subject: () => undefined, entry: () => undefined }, { today: ON }));
    const [{ added }, taking] = await intoDatabase(folder, path, read);
    return { children: read.children, entries: added, bytes: (await stat(path)).size, reading, taking };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function intoDatabase(folder: string, chosen: Chosen, read: Preview) {
  const server = await startEmbedded({ folder: join(folder, 'database') });
  try {
    await migrate({ migration: server.urls.migration, app: server.urls.app });
    const store = openStore({ url: server.urls.app, role: APP_ROLE });
    try {
      const authority = 'bench';
      await store.transaction((tx) =>
        createAuthority(tx, { id: authority, name: 'Invented', pack: 'herefordshire', asIfAlways: true, demonstration: false }),
      );
      return await timed(() => takeReturn({ store, authority, today: () => ON }, chosen, read, () => undefined));
    } finally {
      await store.close();
    }
  } finally {
    await server.stop();
    await removePlace(server.place);
  }
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  const done = await work();
  return [done, (performance.now() - began) / 1000];
}

async function writeCensus(path: string, children: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
<Source><SourceLevel>L</SourceLevel><LEA>999</LEA><SoftwareCode>Invented</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo><DateTime>2026-05-11T09:30:00</DateTime></Source></Header><Children>\n`);
  for (let child = 0; child < children; child++) if (!file.write(censusChild(child))) await once(file, 'drain');
  file.end('</Children></Message>\n');
  await once(file, 'close');
}

/** A child referred, assessed, looked into and on a protection plan until reviewed off it. */
function censusChild(n: number): string {
  const day = (n % 27) + 1;
  const dd = String(day).padStart(2, '0');
  return `<Child><ChildIdentifiers><LAchildID>INVENTED${n}</LAchildID><UPNunknown>UN1</UPNunknown><PersonBirthDate>20${12 + (n % 9)}-06-${dd}</PersonBirthDate><Sex>${n % 2 === 0 ? 'F' : 'M'}</Sex></ChildIdentifiers>
<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
<CINdetails><CINreferralDate>2025-05-${dd}</CINreferralDate><ReferralSource>2A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
<Assessments><AssessmentActualStartDate>2025-05-${dd}</AssessmentActualStartDate><AssessmentAuthorisationDate>2025-06-${dd}</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
<Section47><S47ActualStartDate>2025-06-${dd}</S47ActualStartDate><DateOfInitialCPC>2025-07-${dd}</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47><ReferralNFA>0</ReferralNFA>
<ChildProtectionPlans><CPPstartDate>2025-07-${dd}</CPPstartDate><CPPendDate>2026-01-${dd}</CPPendDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP><Reviews><CPPreviewDate>2025-10-${dd}</CPPreviewDate><CPPreviewDate>2026-01-${dd}</CPPreviewDate></Reviews></ChildProtectionPlans></CINdetails></Child>\n`;
}
