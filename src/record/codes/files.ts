/** What may be kept as a file, by its content: the kinds that records need, and none that a browser or an office program would run. */
export const CONTENT_TYPES = {
  'application/pdf': 'PDF',
  'image/png': 'Picture (PNG)',
  'image/jpeg': 'Picture (JPEG)',
  'image/webp': 'Picture (WebP)',
  'image/heic': 'Picture (HEIC)',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'text/plain': 'Plain text',
  'audio/mpeg': 'Sound (MP3)',
  'audio/mp4': 'Sound (M4A)',
} as const;
export type ContentType = keyof typeof CONTENT_TYPES;

/** How the name of each ends where it is saved, so that no program takes it for something else; the first where it ends in none of them. */
export const ENDINGS: Readonly<Record<ContentType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'image/heic': ['.heic', '.heif'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
  'text/plain': ['.txt'],
  'audio/mpeg': ['.mp3'],
  'audio/mp4': ['.m4a'],
};

/** Those that are shown as a picture on a page. */
export const PICTURES: ReadonlySet<string> = new Set<ContentType>(['image/png', 'image/jpeg', 'image/webp']);

/** What a file is in a child's record. */
export const FILE_KINDS = {
  drawing: 'The child’s drawing or writing',
  photograph: 'Photograph',
  certificate: 'Certificate',
  order: 'Court order or legal paper',
  report: 'Report or assessment',
  letter: 'Letter or message',
  minutes: 'Minutes',
  recording: 'Sound recording',
  other: 'Something else',
} as const;

/** Of what is said of one, in characters. */
export const LONGEST_DESCRIPTION = 300;

/** In bytes. */
export const LARGEST_FILE = 25 * 1024 ** 2;
/** In bytes: the one at the head of a record is fetched with each of its pages. */
export const LARGEST_PHOTOGRAPH = 2 * 1024 ** 2;
