import { readFileSync } from 'node:fs';

/** What is asked of whoever makes a document, because no record says it. */
export const ASKED = {
  to: { label: 'Who is it to?', help: 'As you would write it on the envelope.', long: false },
  address: { label: 'Their address', help: 'Line by line. Leave it empty for an email.', long: true },
  place: {
    label: 'Where will it be?',
    help: 'The building, the room and how to get in; or how to join by video. Left empty, the place of the meeting that is arranged.',
    long: true,
  },
  when: {
    label: 'When will it be?',
    help: 'Such as Tuesday 14 April at 2pm. Left empty, the day of the meeting that is arranged.',
    long: false,
  },
  worries: { label: 'What are we worried about?', help: 'What has happened, in plain words, and what it did to the child.', long: true },
  change: { label: 'What must change?', help: 'What the family will do and what we will do, one line for each, with dates.', long: true },
  more: { label: 'Anything else to say?', help: 'It stands before the end. Leave it empty where there is nothing.', long: true },
} as const;
export type AskedName = keyof typeof ASKED;

/** A document that can be made of a child’s record. */
export interface DocumentKind {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly group: 'plan' | 'report' | 'letter';
  readonly asks: readonly AskedName[];
}

/** In the order in which they are offered. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  kind('childs-plan', 'plan', 'The plan, for the child', 'The plan in few words and pictures, to read together.'),
  kind('child-in-need-plan', 'plan', 'Child in need plan', 'The plan under section 17, for the family and everyone who helps.'),
  kind('child-protection-plan', 'plan', 'Child protection plan', 'What keeps the child safe, who does it and by when.'),
  kind('care-plan', 'plan', 'Care plan', 'The aim for a child who is looked after, and the way there.'),
  kind('pathway-plan', 'plan', 'Pathway plan', 'The young person’s own plan for leaving care.'),
  kind('assessment', 'report', 'Assessment', 'The latest assessment, with the child’s own words.'),
  kind('conference-report', 'report', 'Report to conference', 'What the social worker brings to a child protection conference.'),
  kind('case-summary', 'report', 'Case summary', 'A page anyone on duty tonight could act on.'),
  kind('chronology', 'report', 'Chronology', 'Significant events in the order in which they happened.'),
  kind(
    'family',
    'report',
    'Family and network',
    'Who is who around the child, and who stands by them: with the genogram drawn and in words.',
  ),
  kind('referral-acknowledgement', 'letter', 'Answer to whoever referred', 'Their referral arrived, and what happens now.', [
    'to',
    'address',
    'more',
  ]),
  kind('meeting-invitation', 'letter', 'Invitation to a meeting', 'When and where, what it is for and how to be heard.', [
    'to',
    'address',
    'when',
    'place',
    'more',
  ]),
  kind(
    'letter-before-proceedings',
    'letter',
    'Letter before proceedings',
    'What worries us, what must change, and why to see a solicitor now.',
    ['to', 'address', 'worries', 'change', 'when', 'place'],
  ),
];

function kind(name: string, group: DocumentKind['group'], label: string, help: string, asks: readonly AskedName[] = []): DocumentKind {
  return { name, group, label, help, asks };
}

export function findDocumentKind(name: string): DocumentKind | undefined {
  return DOCUMENT_KINDS.find((one) => one.name === name);
}

/** The template that comes with Sightline; a council may put its own in its place. */
export function templateThatComes({ name }: DocumentKind): string {
  return readFileSync(new URL(`./templates/${name}.md`, import.meta.url), 'utf8');
}
