/** The journey itself: one stage of it a test, each resting on those before. */
import { onStage } from './walker.ts';

onStage();
for (const chapter of [
  'front-door',
  'first-visit',
  'people',
  'enquiry',
  'assessment',
  'conference',
  'protection-plan',
  'core-group',
  'night-desk',
  'court',
  'chronology',
  'care',
  'leaving-care',
])
  await import(`./chapters/${chapter}.ts`);
