import { it } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '../../test/app.ts';
import { staff, within, speak } from '../../test/case-work.ts';
import { readSent } from '../features/outbox/queries.ts';
it('cost', async () => {
  const app = await testApp();
  const one = await speak(app, 'falkoping'); await app.drain();
  const o = app.house.databases.owner;
  for (const [from, to] of [[1, 1000], [1001, 100000]] as const) {
    await sql`insert into feedback_case select (jsonb_populate_record(c, jsonb_build_object('id', 'c' || g, 'number', '2025-' || lpad(g::text, 6, '0'), 'code_hash', 'h' || g, 'status', 'closed', 'closed_at', now(), 'closure_reason', 'answered'))).* from feedback_case c, generate_series(${sql.lit(from)}, ${sql.lit(to)}) g where c.id = ${one.caseId}`.execute(o);
    await sql`insert into message select (jsonb_populate_record(m, jsonb_build_object('id', 'm' || g, 'case_id', 'c' || g))).* from message m, generate_series(${sql.lit(from)}, ${sql.lit(to)}) g where m.case_id = ${one.caseId}`.execute(o);
    await sql`insert into delivery select (jsonb_populate_record(d, jsonb_build_object('message_id', 'm' || g, 'case_id', 'c' || g, 'mail_id', 'x' || g, 'delivered_at', now() - g * interval '1 minute'))).* from delivery d, generate_series(${sql.lit(from)}, ${sql.lit(to)}) g where d.case_id = ${one.caseId}`.execute(o);
    await sql`analyze`.execute(o);
    const actor = staff('falkoping', 'registrar');
    const times: number[] = [];
    for (let i = 0; i < 20; i++) { const t = performance.now(); await within(app, 'falkoping', (trx) => readSent(trx, actor, undefined)); times.push(performance.now() - t); }
    console.log(to, 'sent p50', times.sort((a, b) => a - b)[10]?.toFixed(1));
  }
  for (const text of process.env.PLANS!.split(';;')) await within(app, 'falkoping', async (trx) => { const plan = await sql<{ 'QUERY PLAN': string }>`explain analyze ${sql.raw(text)}`.execute(trx); console.log(plan.rows.map((r) => r['QUERY PLAN']).join('\n')); });
  await app.close();
}, 500000);
