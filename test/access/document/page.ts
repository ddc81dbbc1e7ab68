/** docs/security/who-may-do-what.md: what the policy allows and what each way in asks for, worked out from both. */
import { commandsTable, groupsTable, otherActionsTable, routesTable } from './door-tables.ts';
import { recordTables, standingsTable, thereTable } from './record-tables.ts';

export function whoMayDoWhat(): string {
  return `# Who may do what

Made by \`npm run docs\` from the policy itself. Every cell below is tried over the pages of a running server, by \`npm test\`.

Three things decide whether somebody may do something to a child’s record: the role they hold today, how they stand to that child today, and
how sensitive the record is. Whoever holds several roles, or stands to a child in several ways, may do what any one of them allows; but for a
child of their own family nobody may do anything, whatever else holds. What is not allowed below is not allowed.

## Roles

The policy speaks of roles in groups.

${groupsTable()}

## How somebody can stand to a child

${standingsTable()}

Allocation, reviewing, covering and teams follow from the record and from who works where. The other four are given by name, with a reason
and by somebody who is named too, and can be ended.

## How sensitive a record can be

A record is ordinary unless somebody who may has said otherwise. What each cell below says:

- **no**: not allowed.
- **ordinary**: allowed, while the record is ordinary.
- **restricted too**: allowed, also when the record is restricted.
- **sealed too**: allowed, whatever the record is.

Whoever may not do something to an ordinary record is told so. A record that is restricted or sealed may not even be known of: to some of
those who may not do what they ask, pages answer in exactly the words they have for a child who was never there. It is by their standing:

${thereTable()}

A group that is left out of a table has no part in that action at all: what it asks for is refused before any record is looked for.

Lists, searches, counts of a list and files to take away hold only children whose records may be read. One thing reaches further: whoever may
list children can find a child by name or number whose record is there for them, though they may not read it, and is shown that name, that
number and the date of birth, so that the right child is asked about.

## What is done to a record

${recordTables()}

## What is about no single record

The role alone decides.

${otherActionsTable()}

## Every address

Who is not signed in is sent to sign in, except where it says *open to anyone*. Every refusal is logged, also where the log otherwise
says nothing. Where the last column says *says so*, whoever may not is told that it is not for them, unless the record is one that is not
there for them; where it says *finds nothing*, there is nothing there for anybody but those it is for, whatever the record is.

${routesTable()}

## Every command

Whoever runs a command holds the server’s own files and passwords, and is logged as that machine’s user.

${commandsTable()}
`;
}
