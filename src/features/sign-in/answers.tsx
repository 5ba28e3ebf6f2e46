import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../app-context.ts';
import { demonstrationPassword } from '../../people/demonstration.ts';
import { sendPage } from '../../web/render.ts';
import type { Demonstration } from './open-accounts.tsx';
import { SignInPage, type SignInPageProps } from './page.tsx';
import { openAccounts, providersByName } from './queries.ts';

/** The sign-in page with every possible way to sign in. */
export type SignInAnswers = (
  reply: FastifyReply,
  status: number,
  props: Omit<SignInPageProps, 'demonstration' | 'providers'>,
) => Promise<FastifyReply>;

export function signInAnswers({ config, databases, providers }: AppContext): SignInAnswers {
  async function demonstration(): Promise<Demonstration | undefined> {
    if (config.mode !== 'demonstration') return undefined;
    return { municipalities: await openAccounts(databases), password: demonstrationPassword };
  }
  return async (reply, status, props) =>
    sendPage(
      reply,
      status,
      <SignInPage
        {...props}
        demonstration={await demonstration()}
        providers={await providersByName(databases, providers.municipalities)}
      />,
    );
}
