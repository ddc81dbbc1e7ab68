import { entryType } from '../../declare.ts';
import { sentOn, sentTo } from '../../fields.ts';

export const placementNotificationSent = entryType({
  name: 'placement-notification-sent',
  area: 'care',
  label: 'Placement notified',
  plural: 'Placements notified',
  help: 'Those who must be told of a placement, a move or its end have been told.',
  fields: { to: sentTo, 'sent-on': sentOn },
});
