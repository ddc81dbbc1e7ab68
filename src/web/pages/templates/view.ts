import type { TemplateLine } from '../../../casework/index.ts';
import { instantWords } from '../../words/instants.ts';
import { shownName } from '../../words/shown-name.ts';

export interface TemplatesView {
  readonly templates: readonly { readonly label: string; readonly href: string; readonly help: string; readonly own: string }[];
}

/** Every template, and whose words it is in. */
export function templatesView(lines: readonly TemplateLine[]): TemplatesView {
  return {
    templates: lines.map(({ kind, own }) => ({
      label: kind.label,
      href: `/templates/${kind.name}`,
      help: kind.help,
      own: own === undefined ? 'As it comes' : `The council’s own, by ${shownName(own.by)}, ${instantWords(own.at)}`,
    })),
  };
}
