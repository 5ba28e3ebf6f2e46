import { type Answers, readTogether } from '../../db/read-together.ts';
import type { TenantTransaction } from '../../db/tenant.ts';
import { readExposures } from '../../desk/merge-exposures.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { deskPaths } from '../../paths.ts';
import type { Policy } from '../../policy/schema.ts';
import { policiesNamed, versionNames } from '../../policy/store.ts';
import { queueAddress } from '../../web/queue-address.ts';
import {
  accountItem,
  callItem,
  caseItem,
  exposureItem,
  faultItem,
  letterItem,
  obligationItem,
  plannedItem,
} from './items.ts';
import { latePlannedActions, ownPlannedActions } from './planned.ts';
import {
  absentQuestion,
  callsQuestion,
  hasPolicyToRead,
  lettersQuestion,
  mostShown,
  readingsQuestion,
  readObligations,
  readPolicyFaults,
  sectionQuestion,
  withoutPlaceQuestion,
} from './queries.ts';
import { type CaseSection, queueFilterOf, type Section, sectionsOf } from './sections.ts';

/** One thing to do, and where it is done. */
export interface Item {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  /** The beginning of the text, where a list may show it. */
  readonly detail?: string | undefined;
  readonly late?: boolean;
}

export interface StartSectionView {
  readonly section: Section;
  readonly items: readonly Item[];
  /** Where all of them are, when there are more than are shown; of cases with how many the page there holds. */
  readonly all: { readonly href: string; readonly count: number | undefined } | undefined;
}

/** How far ahead an obligation counts as waiting. */
const fortnight = 14;

interface StartRequest {
  readonly actor: StaffActor;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly today: Day;
}

/** The sections whose rows one statement reads together. */
type ReadTogether = Exclude<Section, 'obligations' | 'exposures' | 'policyFaults'>;
const isReadTogether = (section: Section): section is ReadTogether =>
  section !== 'obligations' && section !== 'exposures' && section !== 'policyFaults';

const isOfCases = (section: ReadTogether): section is CaseSection =>
  !['letters', 'calls', 'accounts', 'planned', 'plannedLate'].includes(section);

const questionName = (section: CaseSection) => `cases_${section}` as const;
type CaseQuestions = Readonly<
  Record<ReturnType<typeof questionName>, ReturnType<typeof sectionQuestion>>
>;

function questionsOf(trx: TenantTransaction, { actor, municipality, today }: StartRequest) {
  const sections = sectionsOf[actor.role].filter(isReadTogether);
  const ofCases: Partial<CaseQuestions> = Object.fromEntries(
    sections
      .filter(isOfCases)
      .map((section) => [questionName(section), sectionQuestion(trx, section, actor, today)]),
  );
  return {
    ...ofCases,
    letters: sections.includes('letters') ? lettersQuestion(trx, actor) : undefined,
    planned: sections.includes('planned') ? ownPlannedActions(trx, actor) : undefined,
    plannedLate: sections.includes('plannedLate')
      ? latePlannedActions(trx, actor, today)
      : undefined,
    calls: sections.includes('calls') ? callsQuestion(trx, actor) : undefined,
    accounts: sections.includes('accounts') ? withoutPlaceQuestion(trx, actor) : undefined,
    absent: absentQuestion(trx, actor),
    readings: readingsQuestion(trx, actor),
    versions: versionNames(trx, municipality.id),
  };
}

type Read = Answers<ReturnType<typeof questionsOf>> & { readonly policies: readonly Policy[] };

async function itemsOf(
  trx: TenantTransaction,
  section: Section,
  read: Read,
  asked: StartRequest,
): Promise<readonly Item[]> {
  const { actor, municipality, today } = asked;
  switch (section) {
    case 'letters':
      return read.letters.map(letterItem);
    case 'calls':
      return read.calls.map(callItem);
    case 'planned':
      return read.planned.map((row) => plannedItem(row, today));
    case 'plannedLate':
      return read.plannedLate.map((row) => plannedItem(row, today, row.owner));
    case 'obligations': {
      const days = { today, dueBy: addDays(today, fortnight) };
      const found = await readObligations(trx, actor, municipality, days);
      return found.map(obligationItem);
    }
    case 'exposures':
      return (await readExposures(trx, municipality.id))
        .filter(({ assessments }) => assessments.length === 0)
        .slice(0, mostShown + 1)
        .map(exposureItem);
    case 'policyFaults':
      return (await readPolicyFaults(trx, municipality.id, read.policies)).map(faultItem);
    case 'accounts':
      return read.accounts.map(accountItem);
    default:
      return (read[questionName(section)] ?? []).map((row) => caseItem(row, today));
  }
}

function addressOf(section: Section, actor: StaffActor): string {
  switch (section) {
    case 'letters':
    case 'calls':
      return deskPaths.outbox;
    case 'planned':
    case 'plannedLate':
      return deskPaths.start;
    case 'obligations':
      return deskPaths.followUp;
    case 'policyFaults':
      return deskPaths.policy;
    case 'accounts':
      return deskPaths.accounts;
    case 'exposures':
      return deskPaths.exposures;
    default:
      return queueAddress(queueFilterOf(section, actor));
  }
}

function countOf(section: Section, read: Read): number | undefined {
  return isReadTogether(section) && isOfCases(section)
    ? read[questionName(section)]?.[0]?.count
    : undefined;
}

export interface StartView {
  /** What waits for this person; empty sections are absent. */
  readonly shown: readonly StartSectionView[];
  /** Names of the people whom this person substitutes for today. */
  readonly substitutesFor: readonly string[];
  readonly policyToRead: boolean;
}

export async function readStart(trx: TenantTransaction, asked: StartRequest): Promise<StartView> {
  const { actor, municipality, today } = asked;
  const answers = await readTogether(trx, questionsOf(trx, asked));
  const policies = await policiesNamed(trx, municipality.id, answers.versions);
  const read: Read = { ...answers, policies };
  const shown: StartSectionView[] = [];
  for (const section of sectionsOf[actor.role]) {
    const items = await itemsOf(trx, section, read, asked);
    if (items.length === 0) continue;
    // No list of its own holds what is planned: all of it stands here.
    const isWhole = section === 'planned' || section === 'plannedLate';
    const most = isWhole ? items.length : mostShown;
    const all =
      items.length > most
        ? { href: addressOf(section, actor), count: countOf(section, read) }
        : undefined;
    shown.push({ section, items: items.slice(0, most), all });
  }
  return {
    shown,
    substitutesFor: read.absent.map(({ name }) => name),
    policyToRead: hasPolicyToRead(policies, read.readings, actor, today),
  };
}
