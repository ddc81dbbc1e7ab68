import { type Day, tryDayOf } from '../../calendar/index.ts';
import { type Sent, textOf } from './sent.ts';

export const DATE_PARTS = ['day', 'month', 'year'] as const;

/** A date typed in three boxes: undefined where all are empty, 'wrong' where it never was. */
export function readDate(sent: Sent, name: string): Day | 'wrong' | undefined {
  const [day = '', month = '', year = ''] = DATE_PARTS.map((part) => textOf(sent, `${name}-${part}`));
  if (day === '' && month === '' && year === '') return undefined;
  return tryDayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? 'wrong';
}

const TIME = /^(?<hour>\d{1,2})(?:[:. ]?(?<minute>\d{2}))? ?(?<half>am|pm)?$/i;

/** A time of day as people write it, '3:30pm', '15.30', '1530', '9am', as a minute of the day; undefined for anything else. */
export function readTime(text: string): number | undefined {
  if (/^midday$|^noon$/i.test(text)) return 12 * 60;
  const read = TIME.exec(text)?.groups;
  if (read === undefined || (read['minute'] === undefined && read['half'] === undefined)) return undefined;
  const half = read['half']?.toLowerCase();
  const hour = Number(read['hour']);
  const minute = Number(read['minute'] ?? 0);
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  return (half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
}
