import type { DayRule } from '../../domain/calendar/deadline.ts';
import type { DayUnit } from '../../domain/vocabulary.ts';

const one = { dag: 'en dag', vardag: 'en vardag', arbetsdag: 'en arbetsdag' } as const;
const several = { dag: 'dagar', vardag: 'vardagar', arbetsdag: 'arbetsdagar' } as const;

/** `2 vardagar`, `en dag` */
export function daysInWords({ amount, unit }: { amount: number; unit: DayUnit }): string {
  return amount === 1 ? one[unit] : `${amount} ${several[unit]}`;
}

const noWorkdays =
  'Lördagar, söndagar, helgdagar, midsommarafton, julafton och nyårsafton räknas inte.';

/** Which days are not counted, where the unit of time does not count all. */
export function howCounted({ unit, saturdayCounts, rollToWorkday }: DayRule): readonly string[] {
  switch (unit) {
    case 'arbetsdag':
      return [noWorkdays];
    case 'vardag':
      return (saturdayCounts ?? true)
        ? ['Lördag räknas, men inte söndagar, helgdagar, midsommarafton, julafton och nyårsafton.']
        : [noWorkdays];
    case 'dag':
      return rollToWorkday === true
        ? ['Alla dagar räknas. Är den sista ingen arbetsdag gäller nästa arbetsdag.']
        : ['Alla dagar räknas, även helger.'];
  }
}
