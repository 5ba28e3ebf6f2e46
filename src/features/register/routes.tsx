import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { inTenant, seeEveryCommittee } from '../../db/tenant.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { arrivalDayOf, type Day } from '../../domain/calendar/day.ts';
import type { Refusal } from '../../domain/decide/decision.ts';
import { isReplyOwed } from '../../domain/decide/reply-owed.ts';
import { registeredFollowCode } from '../../domain/follow-code.ts';
import {
  mayRegister,
  mayRegisterIntake,
  readingReach,
  registersOnIntake,
} from '../../domain/permission.ts';
import { awaitsCheck } from '../../domain/registration.ts';
import type { ClosureRequirement } from '../../domain/rules.ts';
import { staffChannels } from '../../domain/vocabulary.ts';
import { type IdempotentResult, processOnce } from '../../intake/idempotency.ts';
import { openCase } from '../../intake/open-cases.ts';
import { deskPaths, publicPaths } from '../../paths.ts';
import { policyInForce, rightPlaceFor } from '../../policy/interpret.ts';
import { rulesOf } from '../../policy/rules.ts';
import type { Policy } from '../../policy/schema.ts';
import { askPolicies } from '../../policy/store.ts';
import { Problem } from '../../problem.ts';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { deskFrame } from '../../web/desk-frame.ts';
import { type FormValues, formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff, staffOf } from '../../web/require-staff.tsx';
import { type ArrivalFields, keySchema, type RegisterFields, readRegistration } from './form.ts';
import { NotHerePage, RegisterPage, type RegisterPageProps } from './page.tsx';
import {
  type Registered,
  type RegistrationContext,
  readRegistered,
  readRegistrationContext,
} from './queries.ts';
import { RegisteredPage } from './registered-page.tsx';
import { submissionFrom } from './submission.ts';
import { registerWords } from './words.ts';

/** @throws Problem not_permitted */
async function registrantOf(app: AppContext, request: FastifyRequest): Promise<StaffActor> {
  const actor = await staffOf(app, request);
  if (!mayRegister(actor)) throw new Problem('not_permitted');
  return actor;
}

const scopeOf = ({ municipality, committees }: StaffActor) => ({ municipality, committees });

interface FormState {
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly key: string;
  readonly elsewhere?: RegisterPageProps['elsewhere'];
}

/** Why this person may not use the form, in words; undefined where they may. */
function reasonNotOffered(actor: StaffActor, { policy }: RegistrationContext): string | undefined {
  if (policy === undefined) return undefined;
  if (!mayRegisterIntake(actor, { relayedBy: policy.relayedBy.value }))
    return registerWords.notYours;
  const open = staffChannels.some((one) => policy.channels.value.includes(one));
  return open ? undefined : registerWords.noWays;
}

/** What an employee is told is usually about the unit where they work. */
function preselected({ role, unitId }: StaffActor): FormValues {
  return role === 'employee' && unitId !== null ? { unit: unitId } : {};
}

async function showForm(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  again?: FormState,
): Promise<FastifyReply> {
  const today = arrivalDayOf(app.clock.now());
  const context = await inTenant(app.databases, scopeOf(actor), (trx) =>
    readRegistrationContext(trx, actor, today),
  );
  const frame = deskFrame(actor, await app.signIn.placeOf(actor), app.config);
  const why = reasonNotOffered(actor, context);
  if (why !== undefined) return sendPage(reply, 200, <NotHerePage frame={frame} why={why} />);
  return sendPage(
    reply,
    again === undefined ? 200 : 422,
    <RegisterPage
      frame={frame}
      context={context}
      today={today}
      registers={
        context.policy !== undefined && registersOnIntake(actor, rulesOf(context.policy).intake)
      }
      sendingKey={again?.key ?? randomUUID()}
      values={again?.values ?? preselected(actor)}
      errors={again?.errors ?? {}}
      elsewhere={again?.elsewhere}
    />,
  );
}

/** The right receiver for this submitter, where they have not been told of it yet. */
function redirectionToShow(
  policies: readonly Policy[],
  { submitterType: type, told }: RegisterFields,
  today: Day,
): RegisterPageProps['elsewhere'] {
  if (type === undefined || told === type) return undefined;
  const policy = policyInForce(policies, today);
  const place = policy && rightPlaceFor(policy, type);
  return place && { type, place };
}

type RegistrationAnswer =
  | { readonly type: 'registered'; readonly registered: Registered; readonly code: string }
  | Exclude<IdempotentResult, { readonly type: 'first' | 'again' }>;

/** Opens the case once for each time the form was shown, and reads its receipt. */
async function registerSubmission(
  app: AppContext,
  actor: StaffActor,
  fields: RegisterFields,
  arrival: ArrivalFields,
): Promise<RegistrationAnswer> {
  const submission = submissionFrom(fields, arrival, actor);
  const { key, told: _told, ...body } = fields;
  const request = {
    municipality: actor.municipality,
    key: `desk\0${actor.accountId}\0${key}`,
    body,
  };
  const { clock, config } = app;
  return await inTenant(app.databases, scopeOf(actor), async (trx) => {
    // Derived from the case and not from the key, so that the first letter or mail can contain it.
    const codeOf = (caseId: string) =>
      registeredFollowCode(config.secret, actor.municipality, caseId);
    const result = await processOnce(trx, { clock, secret: config.secret }, request, ({ id }) =>
      openCase(trx, app.caseContext, { ...submission, id, code: codeOf(id) }, actor),
    );
    if (result.type !== 'first' && result.type !== 'again') return result;
    const code = codeOf(result.caseId);
    if (result.type === 'first') {
      const { email = null, phone = null, address = null } = submission.contact ?? {};
      const registered = { case: { ...result.case, email, phone, address }, clocks: result.clocks };
      return { type: 'registered', registered, code };
    }
    // A registrar of a case of care or school may not be allowed to read it, but gets its receipt all the same.
    await seeEveryCommittee(trx);
    return { type: 'registered', registered: await readRegistered(trx, result.caseId), code };
  });
}

/** What the policy requires of a matter that is solved at once, since it is closed. */
function missingFields(missing: readonly ClosureRequirement[]): FieldErrors {
  const { solvedMissing } = registerWords.errors;
  const fields = {
    kind: { kind: solvedMissing.kind },
    unit: { unit: solvedMissing.unit },
    factor: { factors: solvedMissing.factor },
    correction_outcome: { solvedOutcome: solvedMissing.correction_outcome },
    action_plan: {},
  } satisfies Record<ClosureRequirement, FieldErrors>;
  return Object.assign({}, ...missing.map((one) => fields[one]));
}

/** The refusals of `refuseIntake`, each at its field. */
function refusedField(refusal: Refusal): FieldErrors {
  const { errors } = registerWords;
  switch (refusal.code) {
    case 'missing_for_closure':
      return missingFields(refusal.missing);
    case 'unknown_classification':
      return { factors: errors.unknownFactor };
    case 'day_in_future':
      return { arrivalDay: errors.arrivalFuture };
    case 'occurred_in_future':
      return { occurredOn: errors.occurredFuture };
    case 'unknown_unit':
      return { unit: errors.unknownUnit };
    case 'channel_closed':
      return { channel: errors.channelClosed };
    case 'anonymity_not_allowed':
      return { anonymous: errors.anonymityNotAllowed };
    case 'reply_not_declinable':
      return { noReply: errors.replyNotDeclinable };
    case 'relaying_not_allowed':
      throw new Problem('not_permitted');
    default:
      throw new Error(`registering is not refused by ${refusal.code}`);
  }
}

async function showRegistered(
  app: AppContext,
  reply: FastifyReply,
  actor: StaffActor,
  { registered, code }: Extract<RegistrationAnswer, { readonly type: 'registered' }>,
  policies: readonly Policy[],
): Promise<FastifyReply> {
  const policy = policies.find(({ version }) => version === registered.case.policy_version);
  const path = publicPaths.follow(registered.case.language, actor.municipality);
  return sendPage(
    reply,
    201,
    <RegisteredPage
      frame={deskFrame(actor, await app.signIn.placeOf(actor), app.config)}
      registered={registered}
      today={arrivalDayOf(app.clock.now())}
      firstMessage={policy?.firstMessage.parts.value ?? []}
      replyOwed={policy === undefined || isReplyOwed(registered.case, rulesOf(policy))}
      code={code}
      registers={!awaitsCheck(registered.case)}
      mayOpen={readingReach(actor.role) !== undefined}
      followAddress={`${new URL(app.publicUrl).host}${path}`}
    />,
  );
}

export function registerRegistrationRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);

  server.get(deskPaths.register, { preHandler }, async (request, reply) =>
    showForm(app, reply, await registrantOf(app, request)),
  );

  server.post(deskPaths.register, { preHandler }, async (request, reply) => {
    const actor = await registrantOf(app, request);
    const values = formToObject(request.body, ['factors']);
    const key = keySchema.safeParse(typed(values, 'key')).data ?? randomUUID();
    const again = (errors: FieldErrors, newKey = key) =>
      showForm(app, reply, actor, { values, errors, key: newKey });
    const reading = readRegistration({ ...values, key }, arrivalDayOf(app.clock.now()));
    if (reading.kind === 'errors') return await again(reading.errors);
    const policies = await askPolicies(app.databases, actor.municipality);
    const elsewhere = redirectionToShow(policies, reading.fields, arrivalDayOf(app.clock.now()));
    if (elsewhere) return await showForm(app, reply, actor, { values, errors: {}, key, elsewhere });
    const answered = await registerSubmission(app, actor, reading.fields, reading.arrival);
    switch (answered.type) {
      case 'registered':
        return await showRegistered(app, reply, actor, answered, policies);
      case 'other_body':
        return await again({ '': registerWords.errors.alreadySent }, randomUUID());
      case 'no_policy':
        return await again({ arrivalDay: registerWords.errors.noPolicy });
      case 'refused':
        return await again(refusedField(answered.refusal));
    }
  });
}
