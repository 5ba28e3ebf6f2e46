import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { activatePolicy } from '../../administration/activate-policy.ts';
import type { AppContext } from '../../app-context.ts';
import { inTenant } from '../../db/tenant.ts';
import type { Policy } from '../../policy/schema.ts';
import { objectionsTo } from '../../policy/succession.ts';
import { Problem } from '../../problem.ts';
import { formToObject, sentPairs } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { requireStaff } from '../../web/require-staff.tsx';
import { policyVersionAddresses } from './addresses.ts';
import { formerIn, frameOf, keeperOf, sceneFor, sendReview } from './answers.tsx';
import { DonePage } from './done-page.tsx';
import { editedPolicy } from './edited.ts';
import { mostForm, readEncodedDraft } from './encode-draft.ts';
import { showFile, takeFile } from './file-routes.tsx';
import { FormPage, type FormPageProps } from './form-page.tsx';
import type { Draft } from './group.ts';
import { groups } from './groups.ts';
import { registerPolicyJsonRoutes } from './json-routes.ts';
import type { VersionContext } from './queries.ts';
import { refuseTooLarge } from './too-large.ts';

const initialOf = (draft: Draft) =>
  Object.assign({}, ...groups.map((group) => group.initial(draft)));

/** The fields that our own pages send; without them the form came from elsewhere. @throws Problem malformed */
function readFormValues(request: FastifyRequest, lists: readonly string[] = []) {
  const { base, draft, ...values } = formToObject(request.body, lists);
  const known = z.string().max(40).safeParse(base);
  const reading = readEncodedDraft(typeof draft === 'string' ? draft : '');
  if (!known.success || reading.kind !== 'policy') throw new Problem('malformed');
  return { base: known.data, policy: reading.policy, values };
}

function sendForm(reply: FastifyReply, status: number, props: FormPageProps): FastifyReply {
  return sendPage(reply, status, <FormPage {...props} />);
}

async function showForm(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await keeperOf(app, request);
  const scene = await sceneFor(app, actor);
  const draft = draftIn(scene, formerIn(scene.succession));
  return sendForm(reply, 200, {
    frame: frameOf(app, actor, scene),
    draft,
    values: initialOf(draft),
  });
}

const draftIn = ({ succession }: VersionContext, policy: Policy): Draft => ({
  base: succession.base,
  policy,
  committees: succession.places.committees,
});

/** Fields that are sent once for each choice. */
const isList = (name: string) => /\.(parts|satisfiedBy|recipients)$/.test(name);

async function takeForm(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await keeperOf(app, request);
  const lists = sentPairs(request.body)
    .map(([name]) => name)
    .filter(isList);
  const { base, policy: start, values } = readFormValues(request, lists);
  const scene = await sceneFor(app, actor, base);
  const draft = draftIn(scene, start);
  const reading = editedPolicy(values, draft);
  if (reading.kind === 'errors')
    return sendForm(reply, 422, {
      frame: frameOf(app, actor, scene),
      draft,
      values,
      errors: reading.errors,
    });
  const { policy } = reading;
  return sendReview(app, reply, actor, {
    scene,
    policy,
    objections: objectionsTo(policy, scene.succession),
  });
}

async function showFormAgain(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await keeperOf(app, request);
  const { base, policy } = readFormValues(request);
  const scene = await sceneFor(app, actor, base);
  const draft = draftIn(scene, policy);
  return sendForm(reply, 200, {
    frame: frameOf(app, actor, scene),
    draft,
    values: initialOf(draft),
  });
}

async function put(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await keeperOf(app, request);
  const { base, policy } = readFormValues(request);
  const scope = { municipality: actor.municipality, committees: [] };
  const result = await inTenant(app.databases, scope, (trx) =>
    activatePolicy(trx, app.clock, actor, { policy, base }),
  );
  switch (result.type) {
    case 'in_force':
      return reply.redirect(policyVersionAddresses.done(policy.version), 303);
    case 'not_permitted':
      throw new Problem('not_permitted');
    case 'refused': {
      const scene = await sceneFor(app, actor, base);
      return sendReview(app, reply, actor, { scene, policy, objections: result.objections });
    }
  }
}

async function showDone(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await keeperOf(app, request);
  const asked = z.object({ version: z.string() }).safeParse(request.query);
  const scene = await sceneFor(app, actor);
  const policy = scene.succession.versions.find(({ version }) => version === asked.data?.version);
  if (policy === undefined) throw new Problem('not_found');
  return sendPage(reply, 200, <DonePage frame={frameOf(app, actor, scene)} policy={policy} />);
}

type Answer = (
  app: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/** A new version of the policy: written by form or as a file, reviewed, and put in force. */
export function registerPolicyVersionRoutes(server: FastifyInstance, app: AppContext): void {
  const preHandler = requireStaff(app);
  const errorHandler = refuseTooLarge(app);
  const { form, again, file, put: putAddress, donePage } = policyVersionAddresses;
  const shown: readonly (readonly [string, Answer])[] = [
    [form, showForm],
    [file, showFile],
    [donePage, showDone],
  ];
  for (const [address, answer] of shown)
    server.get(address, { preHandler }, (request, reply) => answer(app, request, reply));
  const taken: readonly (readonly [string, Answer])[] = [
    [form, takeForm],
    [again, showFormAgain],
    [file, takeFile],
    [putAddress, put],
  ];
  for (const [address, answer] of taken)
    server.post(address, { preHandler, bodyLimit: mostForm, errorHandler }, (request, reply) =>
      answer(app, request, reply),
    );
  registerPolicyJsonRoutes(server, app);
}
