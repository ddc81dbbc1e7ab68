/** Why words may be kept from somebody who asks for their own record, each in the law's name and in words that they are told. */
export const REDACTION_REASONS = {
  'third-party': {
    says: 'Another person’s information',
    told: 'This is about somebody else, who has a right to privacy too.',
    law: 'Data Protection Act 2018, Schedule 2, paragraph 16',
  },
  'another-child': {
    says: 'Another child’s information',
    told: 'This is about another child.',
    law: 'Data Protection Act 2018, Schedule 2, paragraph 16',
  },
  'private-details': {
    says: 'Somebody’s private address or number',
    told: 'This is somebody’s private address, telephone number or email.',
    law: 'Data Protection Act 2018, Schedule 2, paragraph 16',
  },
  'serious-harm': {
    says: 'Somebody might be seriously harmed',
    told: 'Showing this could lead to somebody being seriously harmed.',
    law: 'Data Protection Act 2018, Schedule 3, paragraph 11',
  },
  'legal-privilege': {
    says: 'Legal advice',
    told: 'This is between the council and its lawyers.',
    law: 'Data Protection Act 2018, Schedule 2, paragraph 19',
  },
  'confidential-reference': {
    says: 'A reference given in confidence',
    told: 'This is a reference that somebody gave in confidence.',
    law: 'Data Protection Act 2018, Schedule 2, paragraph 24',
  },
  adoption: {
    says: 'Adoption information',
    told: 'The law keeps this part of an adoption record closed. There is another way to ask for it.',
    law: 'Data Protection Act 2018, Schedule 4, paragraph 3',
  },
  crime: {
    says: 'Finding out about a crime, or preventing one',
    told: 'Showing this could get in the way of finding out about a crime.',
    law: 'Data Protection Act 2018, Schedule 2, paragraph 2',
  },
  wishes: {
    says: 'Wishes of the person it is about',
    told: 'The person this is about asked that it not be shown.',
    law: 'Data Protection Act 2018, Schedule 3, paragraph 10',
  },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly told: string; readonly law: string }>>;

export type RedactionReason = keyof typeof REDACTION_REASONS;

/** The reason with this code; undefined where there is none. */
export function redactionReason(code: string): RedactionReason | undefined {
  return Object.keys(REDACTION_REASONS).find(isReason);

  function isReason(one: string): one is RedactionReason {
    return one === code;
  }
}
