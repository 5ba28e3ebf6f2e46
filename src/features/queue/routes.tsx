import type { FastifyInstance } from 'fastify';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf, parseDay } from '../../domain/calendar/day.ts';
import { readingReach } from '../../domain/permission.ts';
import type { House } from '../../house.ts';
import { municipalityOf } from '../../people/directory.ts';
import { deskFrame, startOf } from '../../web/desk-frame.ts';
import { deskPaths, doneIn } from '../../web/paths.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { NothingHerePage, QueuePage } from './page.tsx';
import {
  countHandedOver,
  countViews,
  pageLength,
  type QueueQuestion,
  readQueue,
} from './queries.ts';
import { readAfter, readNumber, readView, viewsFor } from './views.ts';

interface Asked {
  readonly Querystring: Readonly<Record<string, unknown>>;
}

async function readPage(house: House, question: QueueQuestion) {
  const { actor, today } = question;
  const { municipality, committees } = actor;
  return await inTenant(house.databases, { municipality, committees }, async (trx) => {
    const rows = await readQueue(trx, question);
    const counts = await countViews(trx, actor, viewsFor(actor), today);
    const year = today.slice(0, 4);
    const since = parseDay(`${year}-01-01`);
    const handedOver =
      question.view === 'overlamnade' && since
        ? { year, counts: await countHandedOver(trx, actor, since) }
        : undefined;
    return { rows, counts, handedOver, municipality: await municipalityOf(trx, municipality) };
  });
}

async function queuePage(
  house: House,
  actor: StaffActor,
  query: Asked['Querystring'],
  sought?: string,
) {
  const today = arrivalDayOf(house.clock.now());
  const view = readView(query.urval);
  const from = readAfter(query.efter);
  const { rows, counts, handedOver, municipality } = await readPage(house, {
    actor,
    view,
    today,
    after: from,
  });
  const shown = rows.slice(0, pageLength);
  const last = shown.at(-1);
  return (
    <QueuePage
      frame={deskFrame(actor, municipality, house.config)}
      view={view}
      views={[...counts].map(([one, count]) => ({ view: one, count }))}
      rows={shown}
      today={today}
      continued={from !== undefined}
      next={
        rows.length > shown.length && last ? { day: last.next_due, number: last.number } : undefined
      }
      sought={sought}
      done={doneIn(query)}
      handedOver={handedOver}
    />
  );
}

export function registerQueue(server: FastifyInstance, house: House): void {
  server.get<Asked>(
    deskPaths.queue,
    { preHandler: requireStaff(house) },
    async (request, reply) => {
      const actor = await staffOf(house, request);
      if (readingReach(actor.role) === undefined) {
        if (startOf(actor) !== deskPaths.queue) return reply.redirect(startOf(actor), 303);
        const { municipality } = actor;
        const place = await inTenant(house.databases, { municipality, committees: [] }, (trx) =>
          municipalityOf(trx, municipality),
        );
        return sendPage(
          reply,
          200,
          <NothingHerePage frame={deskFrame(actor, place, house.config)} />,
        );
      }
      const { nummer } = request.query;
      if (typeof nummer !== 'string' || nummer.trim() === '')
        return sendPage(reply, 200, await queuePage(house, actor, request.query));
      const number = readNumber(nummer, arrivalDayOf(house.clock.now()));
      if (number !== undefined) return reply.redirect(deskPaths.case(number), 303);
      return sendPage(
        reply,
        422,
        await queuePage(house, actor, request.query, nummer.slice(0, 100)),
      );
    },
  );
}
