/** The journey itself, chapter by chapter in this order, each resting on those before. */
import './chapters/front-door.ts';
import './chapters/first-visit.ts';
import './chapters/people.ts';
import './chapters/enquiry.ts';
import './chapters/assessment.ts';
import './chapters/conference.ts';
import './chapters/protection-plan.ts';
import './chapters/core-group.ts';
import './chapters/night-desk.ts';
import './chapters/court.ts';
import './chapters/chronology.ts';
import './chapters/care.ts';
import './chapters/leaving-care.ts';
