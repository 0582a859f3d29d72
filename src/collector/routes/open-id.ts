/** `/api/sign-in` and `/api/signed-in`: to a provider of OpenID Connect, and back with a session. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noteAudit } from '../access/audit.ts';
import type { OpenId } from '../access/open-id.ts';
import { beginSession } from '../access/sessions.ts';
import { accountPrincipal } from '../access/staff.ts';
import { Problem } from '../problem.ts';
import type { Queries } from '../store.ts';
import { setSession } from './session.ts';

/** What the routes need. */
export interface OpenIdDeps {
  readonly store: Queries;
  /** Absent where nobody signs in like this. */
  readonly openId?: OpenId;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const PAGES = {
  report: '../report/',
  records: '../report/records.html',
  texts: '../report/texts.html',
} as const;

const Ways = Type.Object({
  openId: Type.Union([Type.String(), Type.Null()], {
    description: 'Host of the provider that signs people in, if there is one.',
  }),
});

const To = Type.Object({
  to: Type.Union([Type.Literal('report'), Type.Literal('records'), Type.Literal('texts')], {
    default: 'report',
    description: 'Page to come back to.',
  }),
});

/** Cookie that keeps what belongs to one signing in, while the browser is at the provider. */
const KEPT_COOKIE = 'may-i-sign-in';

/** Who needs longer than this starts again. */
const KEPT_SECONDS = 600;

/** Registers the routes. */
export function registerOpenId(app: FastifyInstance, { store, openId, now }: OpenIdDeps): void {
  const routes = app.withTypeProvider<TypeBoxTypeProvider>();

  routes.get('/api/sign-in-ways', { schema: { response: { 200: Ways } } }, () => ({
    openId: openId?.host ?? null,
  }));
  if (!openId) return;

  routes.get('/api/sign-in', { schema: { querystring: To } }, async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    try {
      const { address, kept } = await openId.leave(request.query.to);
      return await reply.setCookie(KEPT_COOKIE, kept, keptOptions(request)).redirect(address, 303);
    } catch (error) {
      return sayOnPage(error, request, reply);
    }
  });

  routes.get('/api/signed-in', async (request, reply) => {
    // It is good for one way back, whatever comes of it.
    reply.header('Cache-Control', 'no-store').clearCookie(KEPT_COOKIE, keptOptions(request));
    try {
      const query = request.url.slice(request.url.indexOf('?'));
      const { name, to } = await openId.arrive(query, request.cookies[KEPT_COOKIE] ?? '');
      const principal = await accountPrincipal(store, name);
      if (!principal) {
        // The name is the provider's word for a person who is not known here.
        await noteAudit(store, { at: now(), who: 'nobody', action: 'sign-in-failed' });
        return await reply.redirect(`${PAGES.report}#problem=open-id-unknown`, 303);
      }
      await noteAudit(store, { at: now(), who: principal.name, action: 'sign-in' });
      setSession(request, reply, await beginSession(store, { account: principal.name }, now()));
      return await reply.redirect(to === 'records' || to === 'texts' ? PAGES[to] : PAGES.report, 303);
    } catch (error) {
      return sayOnPage(error, request, reply);
    }
  });
}

/** A person is on the way, not a program: what is wrong stands on the page that asks who is there. */
function sayOnPage(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!(error instanceof Problem)) throw error;
  // Without its cause: that may carry what the browser was sent back with (LB-51).
  request.log.warn({ code: error.body.code, detail: error.body.detail }, error.body.title);
  return reply.redirect(`${PAGES.report}#problem=${error.body.code}`, 303);
}

/** Lax: the provider sends the browser back, and a stricter cookie would stay behind. */
function keptOptions({ protocol }: FastifyRequest) {
  return { httpOnly: true, sameSite: 'lax', secure: protocol === 'https', maxAge: KEPT_SECONDS } as const;
}
