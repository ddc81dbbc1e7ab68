import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getEntryType } from '../entry-types.ts';
import { ENTRY_FORMS } from './index.ts';

for (const { type, together, apart } of ENTRY_FORMS.values()) {
  const declared = getEntryType(type).fields;
  const parts = [...together, ...apart];
  const asked = parts.flatMap((part) => part.fields);

  test(`the form of a ${type} asks everything that its declaration holds, once`, () => {
    assert.deepEqual(asked.map(({ name }) => name).toSorted(), Object.keys(declared).toSorted());
  });

  test(`what hangs on another question in a ${type} hangs on one of the same part, by an answer that can be given`, () => {
    for (const part of parts) {
      for (const { onlyIf } of part.fields) {
        if (onlyIf === undefined) continue;
        const governs = declared[onlyIf.field];
        assert.ok(
          part.fields.some(({ name, onlyIf: itself }) => name === onlyIf.field && itself === undefined),
          onlyIf.field,
        );
        assert.ok(governs?.kind === 'yes-no' ? typeof onlyIf.is === 'boolean' : Object.hasOwn(governs?.options ?? {}, String(onlyIf.is)));
      }
    }
  });

  test(`the options that come first in a ${type} are options`, () => {
    for (const { name, first = [] } of asked)
      for (const option of first) assert.ok(Object.hasOwn(declared[name]?.options ?? {}, option), option);
  });
}
