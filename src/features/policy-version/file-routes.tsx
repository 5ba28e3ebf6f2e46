import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { objectionsTo } from '../../policy/succession.ts';
import { Problem } from '../../problem.ts';
import { formToObject, typed } from '../../web/form-body.ts';
import { sendPage } from '../../web/render.ts';
import { frameOf, keeperOf, sceneFor, sendReview } from './answers.tsx';
import { mostJson, readWrittenDraft } from './encode-draft.ts';
import { FilePage } from './file-page.tsx';
import { policyVersionWords } from './words.ts';

export async function showFile(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await keeperOf(app, request);
  const scene = await sceneFor(app, actor);
  const frame = frameOf(app, actor, scene);
  return sendPage(reply, 200, <FilePage frame={frame} base={scene.succession.base} json="" />);
}

/** Faults shown at a time; more than anybody reads at once. */
const mostFaults = 20;

function faultsOf(reading: Exclude<ReturnType<typeof readWrittenDraft>, { kind: 'policy' }>) {
  const words = policyVersionWords.json;
  if (reading.kind === 'not_json') return [words.notJson];
  const { faults } = reading;
  const faultSentences = faults
    .slice(0, mostFaults)
    .map(({ path, message }) => words.fault(path.join('.'), message));
  return faults.length > mostFaults
    ? [...faultSentences, words.more(faults.length - mostFaults)]
    : faultSentences;
}

export async function takeFile(app: AppContext, request: FastifyRequest, reply: FastifyReply) {
  const actor = await keeperOf(app, request);
  const values = formToObject(request.body);
  const json = typed(values, 'json');
  if (Buffer.byteLength(json) > mostJson)
    throw new Problem('too_large', { detail: policyVersionWords.json.tooLarge });
  const scene = await sceneFor(app, actor, typed(values, 'base') || undefined);
  const { succession } = scene;
  const again = (faults: readonly string[]) =>
    sendPage(
      reply,
      422,
      <FilePage frame={frameOf(app, actor, scene)} base={succession.base} {...{ json, faults }} />,
    );
  if (json.trim() === '') return again([policyVersionWords.json.missing]);
  const reading = readWrittenDraft(json);
  if (reading.kind !== 'policy') return again(faultsOf(reading));
  const { policy } = reading;
  return sendReview(app, reply, actor, {
    scene,
    policy,
    objections: objectionsTo(policy, succession),
  });
}
