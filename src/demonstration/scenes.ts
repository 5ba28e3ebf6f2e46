import type { Scene } from './scene-kit.ts';
import { answeredByMail, byLetter, closed, praise } from './scenes-answered.ts';
import {
  anonymous,
  inProgress,
  lastEvening,
  late,
  newToday,
  untouched,
  withUnit,
} from './scenes-open.ts';
import { escalated, handedOver, onTheSpot, returned, spam } from './scenes-turned.ts';

/**
 * Sixteen cases for each municipality, one for each situation that the desk handles. A case's code follows from its
 * position here; the first is the one whose code is shown.
 */
export const scenes: readonly Scene[] = [
  anonymous,
  newToday,
  lastEvening,
  untouched,
  withUnit,
  inProgress,
  late,
  answeredByMail,
  byLetter,
  closed,
  praise,
  escalated,
  returned,
  handedOver,
  spam,
  onTheSpot,
];
