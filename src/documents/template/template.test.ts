/** The language of templates: what it fills, what it refuses and where, and that nothing it is given breaks it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkTemplate, documentHtml, makeDocument, type Facts, TemplateError } from '../index.ts';

const BY = { author: 'Ada Invented', council: 'Sampleshire' };
const FACTS: Facts = {
  'child.name': 'Rowan Madeup',
  'child.lives-with': '',
  plans: [{ name: 'Child in need plan', since: '2 March' }, { name: 'Pathway plan' }],
  family: [{ name: 'Jo', responsibility: true }, { name: 'Wren' }],
};

function made(template: string, facts = FACTS): string {
  return documentHtml(makeDocument(`# T\n\n${template}`, facts, BY)).replace(/^<h1[^>]*>T<\/h1>\n?/, '');
}

test('a place is filled, and one of which nothing is known says so', () => {
  assert.equal(made('{{child.name}} lives with {{ child.lives-with }}.'), '<p>Rowan Madeup lives with not recorded.</p>');
});

test('a list is written out line by line, and its lines see what is around them', () => {
  assert.equal(
    made('{{#each plans}}\n- {{child.name}}: {{name}}{{#if since}} since {{since}}{{/if}}\n{{/each}}'),
    '<ul><li>Rowan Madeup: Child in need plan since 2 March</li><li>Rowan Madeup: Pathway plan</li></ul>',
  );
});

test('what is not known of one line is not taken from what is around it', () => {
  assert.equal(
    made('{{#each childs-outcomes}}\n{{words}}: {{#each steps}}{{words}}{{/each}}\n{{/each}}', {
      'childs-outcomes': [{ words: 'Fed', steps: [{}] }],
    }),
    '<p>Fed: not recorded</p>',
  );
});

test('rows of a table come from a list', () => {
  assert.equal(
    made('| Who | May decide |\n| --- | --- |\n{{#each family}}\n| {{name}} | {{#if responsibility}}Yes{{else}}No{{/if}} |\n{{/each}}'),
    '<table><thead><tr><th scope="col">Who</th><th scope="col">May decide</th></tr></thead><tbody><tr><td>Jo</td><td>Yes</td></tr><tr><td>Wren</td><td>No</td></tr></tbody></table>',
  );
});

test('words are shown only where something is known, or else the others', () => {
  const template =
    '{{#if child.lives-with}}\nLives with {{child.lives-with}}.\n{{else}}\nNobody has said.\n{{/if}}\n{{! A note that nobody prints. }}';
  assert.equal(made(template), '<p>Nobody has said.</p>');
  assert.equal(made(template, { 'child.lives-with': 'Gran' }), '<p>Lives with Gran.</p>');
});

test('what somebody wrote keeps its lines and paragraphs, and is never read as marks', () => {
  assert.equal(
    made('{{child.name}}', { 'child.name': '# Not a heading\n- not a list\n\n**Not bold** {{child.age}} ![x](picture:home)' }),
    '<p># Not a heading<br>- not a list</p>\n<p>**Not bold** {{child.age}} ![x](picture:home)</p>',
  );
  assert.equal(made('| a |\n| --- |\n| {{child.name}} |', { 'child.name': 'x | y\n| z' }).match(/<td>/g)?.length, 1);
});

for (const [what, template, line, column, says] of [
  ['a place that is not there', '# T\n\nAbout {{child.nmae}}.', 3, 7, /Nothing is called "child.nmae" here. Did you mean "child.name"\?/],
  ['a list taken for a text', '# T\n\n{{plans}}', 3, 1, /is a list. Write \{\{#each plans\}\}/],
  ['a text taken for a list', '# T\n\n{{#each child.name}}x{{/each}}', 3, 1, /is a text, not a list/],
  ['a place of a list outside it', '# T\n\n{{#each plans}}{{since}}{{/each}}{{since}}', 3, 34, /Nothing is called "since" here/],
  ['a brace never closed', '# T\n\n{{child.name}', 3, 1, /never closed/],
  ['a stretch never ended', '# T\n\n{{#if plans}}\nx', 3, 1, /Write \{\{\/if\}\} where it ends/],
  ['an end of nothing', '# T\n\nx\n{{/each}}', 4, 1, /Nothing is open here/],
  ['an end of another', '# T\n\n{{#if plans}}x{{/each}}', 3, 15, /write \{\{\/if\}\} here/],
  ['an else of nothing', '# T\n\n{{else}}', 3, 1, /stands only inside/],
  ['a word that is none of ours', '# T\n\n{{#with child}}x{{/with}}', 3, 1, /There is no "#with"/],
  ['something to be worked out', '# T\n\n{{child.name + 1}}', 3, 1, /is no name of a place/],
  ['a reach into the machine', '# T\n\n{{constructor.constructor}}', 3, 1, /Nothing is called/],
  ['no title', 'Hello\n\n# T', 1, 1, /begins with its title/],
  ['two titles', '# T\n\n# U', 3, 1, /one title/],
  ['a heading that leaves out a step', '# T\n\n### U', 3, 1, /leaves out a step. Write ## before it/],
  [
    'a heading out of step with a place before it',
    '# T {{child.name}}\n\n{{#if plans}}\n#### About {{child.name}}\n{{/if}}',
    4,
    1,
    /Write ## before it/,
  ],
  ['a mark of a web page', '# T\n\n<script>alert(1)</script>', 3, 1, /between < and >/],
  ['a mark of a web page within words', '# T\n\nSome <b>bold</b> words', 3, 6, /between < and >/],
  ['a picture that is not there', '# T\n\n![x](picture:hoem)', 3, 1, /Did you mean "home"\?/],
  ['a picture from elsewhere', '# T\n\n![x](https://example.org/x.png)', 3, 1, /There is no picture/],
  ['a link that runs', '# T\n\n[x](javascript:alert(1))', 3, 1, /begins with https/],
  ['text set as a computer’s', '# T\n\n    x', 3, 1, /Four spaces/],
  ['a letter that cannot be seen', '# T\n\nA\u202Eb', 3, 2, /cannot be seen/],
] as const)
  test(`refused, with its place: ${what}`, () => {
    const [fault] = checkTemplate(template);
    assert.ok(fault !== undefined);
    assert.match(fault.message, says);
    assert.deepEqual([fault.line, fault.column], [line, column]);
  });

test('a template may be no longer than a template is, nest no deeper, and come to no more than a document', () => {
  assert.match(checkTemplate(`# T\n${'x'.repeat(60_000)}`)[0]?.message ?? '', /at most 60000 letters/);
  assert.match(checkTemplate(`# T\n${'{{#if plans}}'.repeat(6)}`)[0]?.message ?? '', /as deep as it goes/);
  const many = Array.from({ length: 200 }, () => ({ name: 'x' }));
  const nested = `${'{{#each plans}}'.repeat(4)}{{name}}${'{{/each}}'.repeat(4)}`;
  assert.throws(() => made(nested, { plans: many }), /more than a document holds/);
});

test('marks that would be tried against one another for ever are refused at once', () => {
  for (const bad of ['_a*', '> ', '[', '![[', '[a](', '<', '`a'])
    assert.match(checkTemplate(`# T\n\n${bad.repeat(59_000 / bad.length)}`)[0]?.message ?? '', /More than 200 marks/, bad);
  const many = Array.from({ length: 500 }, () => ({ name: 'x' }));
  assert.throws(() => made('{{#each plans}}_a*{{/each}}', { plans: many }), TemplateError);
  assert.ok(made('| a |\n| --- |\n{{#each plans}}\n| **{{name}}** |\n{{/each}}', { plans: many }).length > 5000);
});

const FRAGMENTS = [
  '# T\n',
  '\n',
  '{{',
  '}}',
  '#if ',
  '#each ',
  '/if',
  '/each',
  'else',
  'plans',
  'name',
  'child.name',
  '|',
  '---',
  '- ',
  '> ',
  '`',
  '*',
  '_',
  '<',
  '>',
  '[',
  '](',
  ')',
  '![',
  '\\',
  '\uE000',
  '1\uE001',
  '    ',
  '\t',
  '!',
  '&amp;',
];

const ODD = ['\u0000', '\u202E', '\uD800', '\uFFFF', '\u{1F600}', 'שלום', '<script>', '\r'];

test('whatever is written, a template is refused with its place or made into a document, and nothing else', () => {
  const anything = fc.array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FRAGMENTS, ...ODD) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(
      anything,
      fc.array(fc.constantFrom(...FRAGMENTS, ...ODD)).map((some) => some.join('')),
      (parts, said) => {
        const template = parts.join('');
        const faults = checkTemplate(template);
        for (const { line, column } of faults) assert.ok(line >= 1 && column >= 1 && line <= template.split('\n').length);
        try {
          const html = documentHtml(makeDocument(template, { 'child.name': said, plans: [{ name: said }] }, BY));
          assert.ok(
            !/<(?!\/?(?:h[1-4]|p|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|div|svg|path|circle|strong|em|a|br|hr)[ >])/.test(html),
            html,
          );
        } catch (error) {
          assert.ok(error instanceof TemplateError, String(error));
          assert.ok(faults.length > 0, `made nothing of what was not refused: ${JSON.stringify(template)}`);
        }
      },
    ),
    { numRuns: 150 },
  );
});
