/** Names that could belong to nobody: everyone in the demonstration is invented, and plainly so. */
import type { Chance } from './chance.ts';

const CHILDREN = [
  'Acorn', 'Almond', 'Apple', 'Badger', 'Biscuit', 'Bluebell', 'Bramble', 'Button', 'Catkin', 'Cinder', 'Clover', 'Cobnut', 'Comet', 'Conker',
  'Cricket', 'Curlew', 'Damson', 'Dapple', 'Dewdrop', 'Domino', 'Echo', 'Ember', 'Fable', 'Feather', 'Fern', 'Flint', 'Foxglove', 'Gosling',
  'Harebell', 'Hazelnut', 'Jigsaw', 'Kestrel', 'Kite', 'Lantern', 'Larkspur', 'Lupin', 'Maple', 'Marble', 'Medlar', 'Minnow', 'Moth', 'Nutmeg',
  'Otter', 'Paprika', 'Pebble', 'Pepper', 'Pickle', 'Pippin', 'Plum', 'Puffin', 'Quill', 'Quince', 'Ripple', 'Rocket', 'Saffron', 'Sorrel',
  'Sparrow', 'Sprig', 'Tansy', 'Teasel', 'Thimble', 'Thistle', 'Truffle', 'Tulip', 'Waffle', 'Wren', 'Yarrow', 'Zigzag',
] as const;

const FAMILIES = [
  'Sampleton', 'Madeupham', 'Fictionby', 'Inventley', 'Notarealson', 'Pretendwell', 'Testerby', 'Imaginham', 'Demoworth', 'Exampleton', 'Fabricley',
  'Mockbridge', 'Storyford', 'Tryoutham', 'Unrealby', 'Whatifson', 'Placeholm', 'Dummyford', 'Proxyham', 'Fauxley', 'Supposeby', 'Makebelieve',
  'Trialsworth', 'Nobodysson', 'Conjurham', 'Whimsley', 'Draftwell', 'Allegoryby', 'Parableton', 'Fableworth',
] as const;

const WORKERS = [
  'Alder', 'Aspen', 'Birch', 'Bracken', 'Briar', 'Cedar', 'Cypress', 'Elder', 'Elm', 'Gorse', 'Hawthorn', 'Heath', 'Holm', 'Hornbeam', 'Juniper',
  'Larch', 'Laurel', 'Linden', 'Mallow', 'Oak', 'Osier', 'Poplar', 'Rowan', 'Sallow', 'Sedge', 'Spindle', 'Sycamore', 'Tamarisk', 'Willow', 'Yew',
] as const;

const WORKER_FAMILIES = ['Deskworth', 'Rotaby', 'Ledgerley', 'Diaryham', 'Caseload', 'Visitwell', 'Planborough', 'Minuteford', 'Agendaby', 'Clipboardson'] as const;

export const TEAMS = [
  'Heron', 'Kingfisher', 'Lapwing', 'Dunnock', 'Fieldfare', 'Goldcrest', 'Nuthatch', 'Redstart', 'Siskin', 'Turnstone', 'Wagtail', 'Whimbrel',
] as const;

/** A family name; after the list has been used up, with a number, so that families can be told apart. */
export function familyName(index: number): string {
  const name = FAMILIES[index % FAMILIES.length] ?? FAMILIES[0];
  const round = Math.floor(index / FAMILIES.length);
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** Given names for the children of one family, all different. */
export function givenNames(chance: Chance, n: number): string[] {
  const names = new Set<string>();
  while (names.size < n) names.add(chance.pick(CHILDREN));
  return [...names];
}

export function workerName(index: number): string {
  const given = WORKERS[index % WORKERS.length] ?? WORKERS[0];
  const family = WORKER_FAMILIES[(Math.floor(index / WORKERS.length) + index) % WORKER_FAMILIES.length] ?? WORKER_FAMILIES[0];
  return `${given} ${family}`;
}
