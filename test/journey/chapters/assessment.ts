import { test } from 'node:test';
import type { Answers } from '../filling.ts';
import { childPath, decide, follow, open, picture, record, send, stage } from '../walker.ts';

const MAP: Answers = {
  'map-past-harm': 'On 28 February Del hit Rowan’s arm when he had been drinking. She hid the bruise for a day.',
  'map-danger-statement': 'Her teacher and we are worried that Del will drink, get angry and hurt Rowan again, and that Wren will see it.',
  'map-complicating-factors': 'Del has lost his job, and is ashamed of it.',
  'map-strengths': 'Jo and Rowan talk. Rowan told her teacher the truth.',
  'map-existing-safety': 'In January Gran fetched both girls when Del had been drinking, and kept them until Monday.',
  'map-safety-goals': 'Every evening there is a grown-up at home who has not been drinking, whom both girls can go to.',
  'map-next-steps': 'Jo rings Gran by six on any day Del drinks. We ask the girls each week whether it happened.',
  'map-worked-out-with': ['child', 'mother', 'family-network'],
  'child-number': '3',
  'child-reason': 'Because he might come back and be angry that I told.',
  'mother-number': '5',
  'mother-reason': 'My mum is two streets away.',
  'worker-number': '4',
  'worker-reason': 'The plan with Gran has worked once.',
};

test('at the assessment Rowan, Jo and the worker draw the map of Signs of Safety together', async () => {
  await stage.isDay('2021-03-11', 16);
  const phone = await open('worker', childPath('/signs-of-safety'), 'phone');
  await picture(phone, 'ways-of-thinking-together-on-a-phone');
  await follow(phone, /map/i);
  const page = await open('worker', childPath('/signs-of-safety/map/new'));
  await send(page, 'Save in the record', MAP);
  await picture(page, 'the-map');
});

test('the worker finishes the assessment at nine at night, and a manager decides on it in the morning', async () => {
  await stage.isDay('2021-03-11', 21);
  await record(
    'worker',
    'assessment-completed',
    {
      'child-seen': true,
      'child-seen-alone': true,
      'tools-used': '1',
      'chronology-used': true,
      genogram: true,
      'views-of-child': true,
      'views-of-parents': true,
      'agencies-consulted': true,
      'family-group-conference-considered': true,
      recommendation:
        'Rowan is not safe while her father drinks at home. A conference, with Gran in the plan; I would think again if he moves out.',
    },
    { shown: 'assessment-at-night' },
  );
  await stage.isDay('2021-03-12');
  const list = await open('manager', '/children?need=decision');
  await picture(list, 'what-waits-for-a-manager');
  const decided = await decide(
    'manager',
    /section 47/,
    /Agree the enquiry/,
    {
      'agree-section-47-authorised-decision': 'conference',
      rationale: 'I read the visits and asked Ada how Rowan is. Her own words carry it.',
    },
    'a-manager-decides',
  );
  await picture(decided, 'what-the-decision-met');
});
