import { addDays } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { Policy } from '../schema.ts';
import type { Fault } from './fault.ts';

/** Checks that exactly one version is in force on every day from the first one (VAS14-10). Oldest first. */
export function periodFaults(ordered: readonly Policy[]): readonly Fault[] {
  return ordered.flatMap((policy, index) => {
    const { version } = policy;
    if (isNever(policy))
      return [
        {
          version,
          sentence: `${version}: effectiveTo ligger inte efter effectiveFrom, så versionen gäller aldrig.`,
        },
      ];
    const next = ordered[index + 1];
    const sentence = next === undefined ? endFault(policy) : transitionFault(policy, next);
    return sentence === undefined ? [] : [{ version: next?.version ?? version, sentence }];
  });
}

function isNever({ effectiveFrom, effectiveTo }: Policy): boolean {
  return effectiveTo.value !== null && effectiveTo.value <= effectiveFrom.value;
}

function transitionFault(policy: Policy, next: Policy): string | undefined {
  const end = policy.effectiveTo.value;
  const start = next.effectiveFrom.value;
  if (end === start) return undefined;
  if (end === null || end > start)
    return `${policy.version} och ${next.version} gäller båda från och med ${formatDay(start, 'sv')}.`;
  const last = formatDay(addDays(start, -1), 'sv');
  return `Ingen version gäller från ${formatDay(end, 'sv')} till och med ${last}, mellan ${policy.version} och ${next.version}.`;
}

/** Nothing could be received after the end of the last version. */
function endFault({ version, effectiveTo }: Policy): string | undefined {
  return effectiveTo.value === null
    ? undefined
    : `Ingen version gäller från och med ${formatDay(effectiveTo.value, 'sv')}, då ${version} slutar gälla enligt effectiveTo.`;
}
