/** Names that could belong to nobody: everyone in the demonstration is invented, and plainly so. */
import type { Chance } from './chance.ts';

export const CHILDREN = [
  'Acorn', 'Almond', 'Apple', 'Badger', 'Biscuit', 'Bluebell', 'Bramble', 'Button', 'Catkin', 'Cinder', 'Clover', 'Cobnut', 'Comet', 'Conker',
  'Cricket', 'Curlew', 'Damson', 'Dapple', 'Dewdrop', 'Domino', 'Echo', 'Ember', 'Fable', 'Feather', 'Fern', 'Flint', 'Foxglove', 'Gosling',
  'Harebell', 'Hazelnut', 'Jigsaw', 'Kestrel', 'Kite', 'Lantern', 'Larkspur', 'Lupin', 'Maple', 'Marble', 'Medlar', 'Minnow', 'Moth', 'Nutmeg',
  'Otter', 'Paprika', 'Pebble', 'Pepper', 'Pickle', 'Pippin', 'Plum', 'Puffin', 'Quill', 'Quince', 'Ripple', 'Rocket', 'Saffron', 'Sorrel',
  'Sparrow', 'Sprig', 'Tansy', 'Teasel', 'Thimble', 'Thistle', 'Truffle', 'Tulip', 'Waffle', 'Wren', 'Yarrow', 'Zigzag',
] as const;

export const FAMILIES = [
  'Sampleton', 'Madeupham', 'Fictionby', 'Inventley', 'Notarealson', 'Pretendwell', 'Testerby', 'Imaginham', 'Demoworth', 'Exampleton', 'Fabricley',
  'Mockbridge', 'Storyford', 'Tryoutham', 'Unrealby', 'Whatifson', 'Placeholm', 'Dummyford', 'Proxyham', 'Fauxley', 'Supposeby', 'Makebelieve',
  'Trialsworth', 'Nobodysson', 'Conjurham', 'Whimsley', 'Draftwell', 'Allegoryby', 'Parableton', 'Fableworth',
] as const;

export const WORKERS = [
  'Alder', 'Aspen', 'Birch', 'Bracken', 'Briar', 'Cedar', 'Cypress', 'Elder', 'Elm', 'Gorse', 'Hawthorn', 'Heath', 'Holm', 'Hornbeam', 'Juniper',
  'Larch', 'Laurel', 'Linden', 'Mallow', 'Oak', 'Osier', 'Poplar', 'Rowan', 'Sallow', 'Sedge', 'Spindle', 'Sycamore', 'Tamarisk', 'Willow', 'Yew',
] as const;

export const WORKER_FAMILIES = ['Deskworth', 'Rotaby', 'Ledgerley', 'Diaryham', 'Caseload', 'Visitwell', 'Planborough', 'Minuteford', 'Agendaby', 'Clipboardson'] as const;

const CARERS = ['Teapot', 'Wellington', 'Bookshelf', 'Crumble', 'Hammock', 'Kettle', 'Lantern', 'Mitten', 'Porridge', 'Quilt', 'Rocking Chair', 'Saucepan', 'Toolbox', 'Umbrella'] as const;

export const TEAMS = [
  'Heron', 'Kingfisher', 'Lapwing', 'Dunnock', 'Fieldfare', 'Goldcrest', 'Nuthatch', 'Redstart', 'Siskin', 'Turnstone', 'Wagtail', 'Whimbrel',
] as const;

export function familyName(index: number): string {
  return numbered(FAMILIES[index % FAMILIES.length] ?? FAMILIES[0], Math.floor(index / FAMILIES.length));
}

/** Given names for the children of one family, all different. */
export function givenNames(chance: Chance, n: number): string[] {
  const names = new Set<string>();
  while (names.size < n) names.add(chance.pick(CHILDREN));
  return [...names];
}

/** Foster carers go by the name of their house. */
export function carerName(index: number): string {
  return numbered(`${CARERS[index % CARERS.length] ?? CARERS[0]} House`, Math.floor(index / CARERS.length));
}

/** People who would like to foster, known by a first name and nothing else. */
export function prospectiveName(index: number): string {
  return numbered(`${CARERS[index % CARERS.length] ?? CARERS[0]} enquirers`, Math.floor(index / CARERS.length));
}

export function workerName(index: number): string {
  const given = WORKERS[index % WORKERS.length] ?? WORKERS[0];
  const family = WORKER_FAMILIES[(Math.floor(index / WORKERS.length) + index) % WORKER_FAMILIES.length] ?? WORKER_FAMILIES[0];
  return numbered(`${given} ${family}`, Math.floor(index / (WORKERS.length * WORKER_FAMILIES.length)));
}

/** After a list has been used up, its names go round again with a number, so that people can be told apart. */
function numbered(name: string, round: number): string {
  return round === 0 ? name : `${name} ${round + 1}`;
}
