/** How many cases a view of the queue holds: the one way in which cases are counted for staff. */
import { sql } from 'kysely';
import { preparedPlan } from '../db/plans.ts';
import type { TenantTransaction } from '../db/tenant.ts';
import type { View } from '../domain/queue-filter.ts';
import { mostCounted } from '../domain/queue-views.ts';
import type { QueueReading } from './queue-conditions.ts';
import { casesIn, inView } from './queue-views.ts';

/** The numbers by their views, each of the cases that the queue shows in it; for `readTogether`. */
export function countsQuestion(
  trx: TenantTransaction,
  views: readonly View[],
  reading: QueueReading,
) {
  return trx.selectNoFrom((select) =>
    views.map((view) =>
      select
        .selectFrom(
          casesIn(trx, reading.actor, view)
            .select(sql`1`.as('one'))
            .where((eb) => inView(eb, view, reading))
            .limit(preparedPlan(mostCounted))
            .as('counted'),
        )
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as(view),
    ),
  );
}
