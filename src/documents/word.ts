import type * as Docx from 'docx';
import { drawnElsewhere, notDrawn } from './drawings.ts';
import { picturePng } from './pictures.ts';
import { type Block, type MadeDocument, plainWords, type Word, type Words } from './tree.ts';

type Paragraphs = (Docx.Paragraph | Docx.Table)[];
type Library = typeof Docx;

const NUMBERED = 'numbered';
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
const INK = '0B2B2D';
/** In half points. */
const TEXT_SIZE = 24;
const HEADING_SIZES = { 1: 40, 2: 30, 3: 26, 4: 24 } as const;
const PICTURE_POINTS = 96;
const QUOTE_INDENT = 567;

/** A document as a Word file: real headings, table heads that repeat, lists, the language and the title said. */
export async function documentWord(made: MadeDocument): Promise<Buffer> {
  // Read when first needed: it takes longer to read than most pages take to show.
  const docx = await import('docx');
  const lists = { count: 0 };
  return docx.Packer.toBuffer(
    new docx.Document({
      title: made.title,
      creator: made.author,
      description: made.council,
      styles: stylesOf(),
      numbering: {
        config: [
          {
            reference: NUMBERED,
            levels: [0, 1, 2].map((level) => ({
              level,
              format: docx.LevelFormat.DECIMAL,
              text: `%${level + 1}.`,
              style: { paragraph: { indent: { left: QUOTE_INDENT * (level + 1), hanging: 340 } } },
            })),
          },
        ],
      },
      sections: [
        {
          properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
          footers: { default: footerOf(docx, made) },
          children: blocksIn(docx, made.blocks, lists),
        },
      ],
    }),
  );
}

function stylesOf(): Docx.IStylesOptions {
  const heading = (level: 1 | 2 | 3 | 4) => ({
    run: { font: 'Arial', size: HEADING_SIZES[level], bold: true, color: INK },
    paragraph: { spacing: { before: level === 1 ? 0 : 280, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: TEXT_SIZE, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 300 } },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
    },
  };
}

function footerOf(docx: Library, { title, council }: MadeDocument): Docx.Footer {
  const { TextRun, PageNumber } = docx;
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        children: [
          new TextRun({ text: `${council} – ${title} – page `, size: 18 }),
          new TextRun({ children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 18 }),
        ],
      }),
    ],
  });
}

/** Numbered lists each begin at one: each is an instance of its own. */
interface Lists {
  count: number;
}

interface Standing {
  readonly quoted?: boolean;
  readonly item?: { readonly numbered: boolean; readonly level: number; readonly instance: number };
}

function blocksIn(docx: Library, blocks: readonly Block[], lists: Lists, standing: Standing = {}): Paragraphs {
  return blocks.flatMap((block) => blockIn(docx, block, lists, standing));
}

function blockIn(docx: Library, block: Block, lists: Lists, standing: Standing): Paragraphs {
  const { HeadingLevel } = docx;
  switch (block.kind) {
    case 'heading': {
      const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 };
      return [new docx.Paragraph({ heading: levels[block.level], children: runs(docx, block.words) })];
    }
    case 'paragraph':
      return [new docx.Paragraph({ ...placed(standing), children: runs(docx, block.words) })];
    case 'list': {
      lists.count += 1;
      const item = { numbered: block.numbered, level: Math.min(2, (standing.item?.level ?? -1) + 1), instance: lists.count };
      return block.items.flatMap((one) => blocksIn(docx, one, lists, { ...standing, item }));
    }
    case 'table':
      return [tableIn(docx, block)];
    case 'quote':
      return blocksIn(docx, block.blocks, lists, { ...standing, quoted: true });
    case 'picture':
      return [pictureIn(docx, block)];
    case 'drawing': {
      const text = block.svg === undefined ? notDrawn(block.drawing) : drawnElsewhere(block.drawing);
      return [new docx.Paragraph({ ...placed(standing), children: [new docx.TextRun({ text })] })];
    }
    case 'rule':
      return [new docx.Paragraph({ thematicBreak: true })];
  }
}

function placed({ item, quoted }: Standing): Docx.IParagraphOptions {
  if (item !== undefined)
    return item.numbered
      ? { numbering: { reference: NUMBERED, level: item.level, instance: item.instance } }
      : { bullet: { level: item.level } };
  if (quoted !== true) return {};
  return { indent: { left: QUOTE_INDENT }, border: { left: { style: 'single', size: 12, space: 12, color: '106165' } } };
}

function tableIn(docx: Library, { head, rows }: Extract<Block, { kind: 'table' }>): Docx.Table {
  const width = Math.floor((A4.width - 2 * MARGIN) / Math.max(1, head.length));
  const row = (cells: readonly Words[], tableHeader: boolean) =>
    new docx.TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new docx.TableCell({
            width: { size: width, type: docx.WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            ...(tableHeader && { shading: { fill: 'E6F0F0' } }),
            children: [new docx.Paragraph({ children: runs(docx, cell, { bold: tableHeader }) })],
          }),
      ),
    });
  return new docx.Table({
    columnWidths: head.map(() => width),
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function pictureIn(docx: Library, { picture, says }: Extract<Block, { kind: 'picture' }>): Docx.Paragraph {
  return new docx.Paragraph({
    children: [
      new docx.ImageRun({
        type: 'png',
        data: picturePng(picture),
        transformation: { width: PICTURE_POINTS, height: PICTURE_POINTS },
        altText: { name: picture, title: says, description: says },
      }),
    ],
  });
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

function runs(docx: Library, words: Words, look: Look = {}): Docx.ParagraphChild[] {
  return words.flatMap((word) => runsOf(docx, word, look));
}

function runsOf(docx: Library, word: Word, look: Look): Docx.ParagraphChild[] {
  switch (word.kind) {
    case 'text':
      return [new docx.TextRun({ text: word.text, ...look })];
    case 'strong':
      return runs(docx, word.words, { ...look, bold: true });
    case 'emphasis':
      return runs(docx, word.words, { ...look, italics: true });
    case 'break':
      return [new docx.TextRun({ break: 1, ...look })];
    case 'link':
      return [
        new docx.ExternalHyperlink({
          link: word.href,
          children: [new docx.TextRun({ text: plainWords(word.words), style: 'Hyperlink', ...look })],
        }),
      ];
  }
}
