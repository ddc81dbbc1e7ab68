import { ATTENDEES } from '../../codes/people.ts';
import { choice, choices, entryType, longText, number, text, yesNo } from '../../declare.ts';
import { authorised, setsOut, summary } from '../../fields.ts';

export const riskOutsideHomeAssessment = entryType({
  name: 'risk-outside-home-assessment',
  area: 'protection',
  label: 'Assessment of risk outside the home',
  plural: 'Assessments of risk outside the home',
  help: 'Exploitation, gangs, missing episodes or harm from peers: what is happening, where, and who holds power.',
  broughtUpToDate: true,
  fields: {
    harms: choices(
      'What is the young person being drawn into, or hurt by?',
      {
        'sexual-exploitation': 'Sexual exploitation',
        'criminal-exploitation': 'Criminal exploitation, such as carrying drugs',
        'serious-violence': 'Gangs, knives or serious violence',
        missing: 'Going missing',
        'harm-from-peers': 'Harm from other young people',
        online: 'Harm online',
        radicalisation: 'Being drawn into extremism',
        trafficking: 'Being moved or made to work',
      },
      'All that there is reason to believe; the reasons go below.',
    ),
    'what-happens': longText(
      'What is happening?',
      'What was seen, what was told and by whom, and since when. Facts before words for them.',
    ),
    places: longText('Where and when?', 'Streets, stations, homes, apps: the places that make it possible, and the times of day.'),
    'who-has-power': longText(
      'Who has power over them, and how?',
      'By fear, debt, love, drugs or belonging. Nobody chooses to be exploited.',
    ),
    'child-words': longText('What does the young person say of it?', 'Their own words, and what they would want instead.'),
    safety: longText('What keeps them safe already?', 'People, places and habits that hold, and what the family can do and has done.'),
    score: number('The score by the tool', 'Where the tool that was used gives one.', { min: 0, max: 1000 }),
    tool: text('Which tool, and what the score runs from and to', 'So that the number means something to whoever reads it next.'),
    level: choice('Level of risk', { low: 'Low', medium: 'Medium', high: 'High' }, 'As the tool and the discussion show today.'),
    route: choice(
      'What follows from it?',
      {
        'child-in-need': 'A child in need meeting, and a plan',
        'risk-meeting': 'A request for a meeting about risk outside the home',
        'strategy-discussion': 'A strategy discussion: significant harm is likely or has happened',
        'early-help': 'Help without a plan',
      },
      'Low or medium most often leads to a child in need meeting, high to the meeting about the risk.',
    ),
    'route-reason': text('Why that, and not another way?', 'Above all where the level would lead elsewhere.'),
    authorised,
    summary,
    'worked-out-with': choices('Who worked it out together?', ATTENDEES, 'The young person, the family, and each agency that had a part.'),
    'sets-out': setsOut({
      'likelihood-of-harm': 'How likely significant harm is',
      'risk-outside-home': 'That the danger comes mainly from outside the home, and where',
    }),
    'talked-over-with-manager': yesNo('Was it talked over with the manager?', 'What was found, and whether to ask for a meeting.'),
  },
});
