import type { FastifyInstance, FastifyReply } from 'fastify';
import { confirmReading } from '../../administration/confirm-reading.ts';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf } from '../../domain/calendar/day.ts';
import { overseeingReach } from '../../domain/permission.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { municipalityOf } from '../../people/directory.ts';
import { policiesOf } from '../../policy/store.ts';
import { Problem } from '../../problem.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Heading } from '../../ui/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { Comparison, differencesAsked } from './comparison.tsx';
import { DeskPolicyPage, deskAddresses } from './desk-page.tsx';
import { ownReading, readingsSeenBy } from './readings.ts';
import { ReadingsPage } from './readings-page.tsx';
import { chosenPair, chosenVersion, type Query, versionsOf } from './versions.ts';

/** The parameter in the address that a confirmation redirects to. */
const justConfirmed = 'last';

async function findDesk(app: AppContext, actor: StaffActor) {
  const { municipality, committees } = actor;
  const today = arrivalDayOf(app.clock.now());
  return await inTenant(app.databases, { municipality, committees }, async (trx) => {
    const place = await municipalityOf(trx, municipality);
    const versions = versionsOf(await policiesOf(trx, municipality), today);
    const policy = versions.inForce;
    const confirmedAt = policy && (await ownReading(trx, actor, policy));
    return { frame: deskFrame(actor, place, app.config), versions, confirmedAt };
  });
}

async function showPolicy(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  query: Query,
  otherInForce: boolean,
): Promise<FastifyReply> {
  const desk = await findDesk(app, actor);
  const page = (
    <DeskPolicyPage
      {...desk}
      actor={actor}
      shown={chosenVersion(desk.versions, query.version)}
      justNow={query.klart === justConfirmed}
      otherInForce={otherInForce}
    />
  );
  return sendPage(reply, otherInForce ? 409 : 200, page);
}

async function showReadings(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
): Promise<FastifyReply> {
  if (overseeingReach(actor.role) === undefined) throw new Problem('not_permitted');
  const { frame, versions } = await findDesk(app, actor);
  const policy = versions.inForce;
  const { municipality, committees } = actor;
  const places =
    policy === undefined
      ? []
      : await inTenant(app.databases, { municipality, committees }, (trx) =>
          readingsSeenBy(trx, actor, policy),
        );
  return sendPage(reply, 200, <ReadingsPage {...{ frame, policy, places }} />);
}

async function takeConfirmation(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  body: unknown,
): Promise<FastifyReply> {
  const { municipality, committees } = actor;
  const version = typed(formToObject(body), 'version');
  const result = await inTenant(app.databases, { municipality, committees }, (trx) =>
    confirmReading(trx, app.clock, actor, version),
  );
  switch (result) {
    case 'confirmed':
    case 'confirmed_before':
      return reply.redirect(`${deskPaths.policy}?klart=${justConfirmed}`, 303);
    case 'not_asked':
      throw new Problem('not_permitted');
    case 'other_in_force':
      return await showPolicy(app, reply, actor, {}, true);
  }
}

/** The policy at the desk, for everybody who works there. */
export function registerDeskPolicyRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  server.get<{ Querystring: Query }>(deskPaths.policy, { preHandler }, async (request, reply) =>
    showPolicy(app, reply, await staffOf(app, request), request.query, false),
  );
  server.get<{ Querystring: Query }>(
    deskPaths.policyComparison,
    { preHandler },
    async (request, reply) => {
      const { frame, versions } = await findDesk(app, await staffOf(app, request));
      const page = (
        <DeskLayout {...frame} title={wordsIn('sv').policy.comparison} active="policy">
          <Heading level={1}>{wordsIn('sv').policy.comparison}</Heading>
          <Comparison
            versions={versions}
            pair={chosenPair(versions, request.query)}
            onlyDifferences={request.query.visa === differencesAsked}
            language="sv"
            addresses={deskAddresses}
            audience="staff"
          />
        </DeskLayout>
      );
      return sendPage(reply, 200, page);
    },
  );
  server.get(deskPaths.policyReadings, { preHandler }, async (request, reply) =>
    showReadings(app, reply, await staffOf(app, request)),
  );
  server.post(deskPaths.policyReadings, { preHandler }, async (request, reply) =>
    takeConfirmation(app, reply, await staffOf(app, request), request.body),
  );
}
