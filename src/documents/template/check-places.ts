import { didYouMean } from '../../record/nearest.ts';
import { quoted } from '../../record/plain-text.ts';
import { placeAt, type TemplateFault } from '../faults.ts';
import type { Place, Places } from '../places.ts';
import type { Part } from './parse.ts';

/** What a template names that is not there, or is not what it is taken for. */
export function faultsOfPlaces(template: string, parts: readonly Part[], known: Places): readonly TemplateFault[] {
  return within(parts, [known]).map(({ at, message }) => ({ ...placeAt(template, at), message }));
}

interface Found {
  readonly at: number;
  readonly message: string;
}

/** `known`: the places that can be named here, those of the innermost list first. */
function within(parts: readonly Part[], known: readonly Places[]): Found[] {
  return parts.flatMap((part) => {
    if (part.kind === 'words') return [];
    const { name, at } = part;
    const place = known.find((places) => Object.hasOwn(places, name))?.[name];
    if (place === undefined) {
      const names = known.flatMap((places) => Object.keys(places));
      return [
        { at, message: `Nothing is called ${quoted(name)} here.${didYouMean(name, names)} The list beside the template names them all.` },
      ];
    }
    if (part.kind === 'place') return place.kind === 'list' ? [{ at, message: listAsText(name) }] : [];
    if (part.kind === 'if') return [...within(part.body, known), ...within(part.otherwise, known)];
    return place.kind === 'list' ? within(part.body, [place.each, ...known]) : [{ at, message: noList(name, place) }];
  });
}

function listAsText(name: string): string {
  return `${quoted(name)} is a list. Write {{#each ${name}}} … {{/each}}, and name what is in it between the two.`;
}

function noList(name: string, place: Place): string {
  return `${quoted(name)} is ${place.kind === 'text' ? 'a text' : 'a yes or no'}, not a list. Write {{${name}}}, or {{#if ${name}}} … {{/if}}.`;
}
