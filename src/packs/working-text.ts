import { isoOf, isoOfMoment, limitText } from '../calendar/index.ts';
import type { Step, Working } from '../engine/index.ts';

/** The working on one line, for whoever mends a pack. */
export function workingText(working: Working): string {
  return working.steps.map(stepText).join('; ');
}

function stepText(step: Step): string {
  switch (step.step) {
    case 'opened':
      return `opened ${isoOfMoment(step.on)} by ${step.by ?? step.because}`;
    case 'version':
      return `the version from ${isoOf(step.from)} speaks`;
    case 'row':
      return `${step.changed ? 'changed to' : 'on'} row ${step.index + 1}${step.clause === undefined ? '' : ` (${step.clause})`} on ${isoOf(step.on)}: ${limitText(step.limit)}`;
    case 'counted':
      return `${limitText(step.limit)} ${step.back ? 'back' : 'on'} from ${isoOfMoment(step.from)} is ${isoOfMoment(step.to)}`;
    case 'moved':
      return `moved from ${isoOfMoment(step.from)} to ${isoOfMoment(step.to)}: ${step.because}`;
    case 'varied':
      return `varied by ${step.by} to ${isoOfMoment(step.due)}${step.capped ? ', capped' : ''}`;
    case 'rejected':
      return `${step.rejection.entry} on ${isoOfMoment(step.on)} does not count: ${step.rejection.why}${step.rejection.field === undefined ? '' : ` ${step.rejection.field}`}`;
    case 'met':
      return `met ${isoOfMoment(step.on)} by ${step.by ?? (step.silent ? 'silence' : 'itself')}`;
    case 'ended':
      return `ended ${isoOf(step.on)}: ${step.because}`;
    case 'excused':
      return `excused ${isoOf(step.on)} by ${step.by}`;
    case 'not-held':
      return `not held: ${step.entryTypes.join(', ')}`;
    case 'warn':
      return `warned ${isoOf(step.on)}`;
    case 'state':
      return `${step.state} on ${isoOf(step.asOf)}`;
  }
}
