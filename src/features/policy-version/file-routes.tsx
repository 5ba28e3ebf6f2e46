import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../../app-context.ts';
import { objectionsTo } from '../../policy/succession.ts';
import { formToObject, typed } from '../../web/form-body.ts';
import { Problem } from '../../web/problem.ts';
import { sendPage } from '../../web/render.ts';
import { frameOf, keeperOf, sceneFor, sendReview } from './answers.tsx';
import { mostJson, readWritten } from './carried.ts';
import { FilePage } from './file-page.tsx';
import { policyVersionWords } from './words.ts';

export async function showFile(house: House, request: FastifyRequest, reply: FastifyReply) {
  const actor = await keeperOf(house, request);
  const scene = await sceneFor(house, actor);
  const frame = frameOf(house, actor, scene);
  return sendPage(reply, 200, <FilePage frame={frame} base={scene.succession.base} json="" />);
}

/** More than one reads at once. */
const mostFaults = 20;

function faultsOf(reading: Exclude<ReturnType<typeof readWritten>, { kind: 'policy' }>) {
  const words = policyVersionWords.json;
  if (reading.kind === 'not_json') return [words.notJson];
  const { faults } = reading;
  const told = faults
    .slice(0, mostFaults)
    .map(({ path, says }) => words.fault(path.join('.'), says));
  return faults.length > mostFaults ? [...told, words.more(faults.length - mostFaults)] : told;
}

export async function takeFile(house: House, request: FastifyRequest, reply: FastifyReply) {
  const actor = await keeperOf(house, request);
  const values = formToObject(request.body);
  const json = typed(values, 'json');
  if (Buffer.byteLength(json) > mostJson)
    throw new Problem('too_large', { detail: policyVersionWords.json.tooLarge });
  const scene = await sceneFor(house, actor, typed(values, 'base') || undefined);
  const { succession } = scene;
  const again = (faults: readonly string[]) =>
    sendPage(
      reply,
      422,
      <FilePage
        frame={frameOf(house, actor, scene)}
        base={succession.base}
        {...{ json, faults }}
      />,
    );
  if (json.trim() === '') return again([policyVersionWords.json.missing]);
  const reading = readWritten(json);
  if (reading.kind !== 'policy') return again(faultsOf(reading));
  const { policy } = reading;
  return sendReview(house, reply, actor, {
    scene,
    policy,
    objections: objectionsTo(policy, succession),
  });
}
