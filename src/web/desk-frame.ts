import type { Config } from '../config/config.ts';
import type { StaffActor } from '../domain/actor.ts';
import { mayKeepAccounts, mayRegister, maySeeFigures, readingReach } from '../domain/permission.ts';
import { permissions } from '../domain/permission-table.ts';
import { keepsPhrases } from '../domain/phrase.ts';
import { viewsFor } from '../domain/queue-views.ts';
import { deskPaths } from '../paths.ts';
import type { DeskArea } from '../ui/desk-areas.ts';
import type { DeskFrame } from '../ui/desk-layout.tsx';

/** The areas that a person may open. */
export function areasOf(actor: StaffActor): readonly DeskArea[] {
  return [
    'start',
    ...(readingReach(actor.role) === undefined ? [] : (['queue', 'search'] as const)),
    ...(mayRegister(actor) ? (['register'] as const) : []),
    ...(actor.role in permissions.confirm_posted ? (['outbox'] as const) : []),
    ...(maySeeFigures(actor) ? (['overview'] as const) : []),
    ...(readingReach(actor.role) === undefined ? [] : (['followUp'] as const)),
    ...(keepsPhrases(actor) ? (['phrases'] as const) : []),
    // Everybody is to know the routines (LAN-19, FAL-08).
    'policy',
    ...(mayKeepAccounts(actor) ? (['accounts'] as const) : []),
  ];
}

/** The start address: what waits for the person, or registration for those who do nothing else. */
export function startOf(actor: StaffActor): string {
  const onlyRegisters = mayRegister(actor) && readingReach(actor.role) === undefined;
  return onlyRegisters ? deskPaths.register : deskPaths.start;
}

/** What every page of the desk passes to `DeskLayout` about its user. `municipality` as in the database. */
export function deskFrame(
  actor: StaffActor,
  municipality: { readonly id: string; readonly name: string },
  config: Pick<Config, 'mode'>,
): DeskFrame {
  return {
    municipality: { slug: municipality.id, name: municipality.name },
    person: { name: actor.name, role: actor.role },
    areas: areasOf(actor),
    views: viewsFor(actor),
    demonstration: config.mode === 'demonstration',
  };
}
