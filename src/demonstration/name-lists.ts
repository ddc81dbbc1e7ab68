/** Words that nobody is called by: puddings, birds, trees and things from the shed. */

export const CHILDREN = [
  'Acorn', 'Almond', 'Apple', 'Badger', 'Biscuit', 'Bluebell', 'Bramble', 'Button', 'Catkin', 'Cinder', 'Clover', 'Cobnut', 'Comet',
  'Conker', 'Cricket', 'Curlew', 'Damson', 'Dapple', 'Dewdrop', 'Domino', 'Echo', 'Ember', 'Fable', 'Feather', 'Fern', 'Flint',
  'Foxglove', 'Gosling', 'Harebell', 'Hazelnut', 'Jigsaw', 'Kestrel', 'Kite', 'Lantern', 'Larkspur', 'Lupin', 'Maple', 'Marble',
  'Medlar', 'Minnow', 'Moth', 'Nutmeg', 'Otter', 'Paprika', 'Pebble', 'Pepper', 'Pickle', 'Pippin', 'Plum', 'Puffin', 'Quill', 'Quince',
  'Ripple', 'Rocket', 'Saffron', 'Sorrel', 'Sparrow', 'Sprig', 'Tansy', 'Teasel', 'Thimble', 'Thistle', 'Truffle', 'Tulip', 'Waffle',
  'Wren', 'Yarrow', 'Zigzag',
] as const;

export const FAMILIES = [
  'Sampleton', 'Madeupham', 'Fictionby', 'Inventley', 'Notarealson', 'Pretendwell', 'Testerby', 'Imaginham', 'Demoworth', 'Exampleton',
  'Fabricley', 'Mockbridge', 'Storyford', 'Tryoutham', 'Unrealby', 'Whatifson', 'Placeholm', 'Dummyford', 'Proxyham', 'Fauxley',
  'Supposeby', 'Makebelieve', 'Trialsworth', 'Nobodysson', 'Conjurham', 'Whimsley', 'Draftwell', 'Allegoryby', 'Parableton',
  'Fableworth',
] as const;

export const WORKERS = [
  'Alder', 'Aspen', 'Birch', 'Bracken', 'Briar', 'Cedar', 'Cypress', 'Elder', 'Elm', 'Gorse', 'Hawthorn', 'Heath', 'Holm', 'Hornbeam',
  'Juniper', 'Larch', 'Laurel', 'Linden', 'Mallow', 'Oak', 'Osier', 'Poplar', 'Rowan', 'Sallow', 'Sedge', 'Spindle', 'Sycamore',
  'Tamarisk', 'Willow', 'Yew',
] as const;

export const WORKER_FAMILIES = [
  'Deskworth', 'Rotaby', 'Ledgerley', 'Diaryham', 'Caseload', 'Visitwell', 'Planborough', 'Minuteford', 'Agendaby', 'Clipboardson',
] as const;

export const CARERS = [
  'Teapot', 'Wellington', 'Bookshelf', 'Crumble', 'Hammock', 'Kettle', 'Lantern', 'Mitten', 'Porridge', 'Quilt', 'Rocking Chair',
  'Saucepan', 'Toolbox', 'Umbrella',
] as const;

export const TEAMS = [
  'Heron', 'Kingfisher', 'Lapwing', 'Dunnock', 'Fieldfare', 'Goldcrest', 'Nuthatch', 'Redstart', 'Siskin', 'Turnstone', 'Wagtail',
  'Whimbrel',
] as const;
