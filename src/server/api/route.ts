import { z } from 'zod';
import type { Bytes } from '#media';
import { languages } from '#messages';
import { allowed, type Registry } from '#registry';

/** What somebody may do here. The local studio is its owner's and acts as the director. */
export const roles = ['director', 'clinician', 'assistant', 'researcher', 'patient'] as const;
export type Role = (typeof roles)[number];

/** Who asks. */
export interface Asker {
  /** number of the account, or `local` */
  readonly actor: string;
  readonly role: Role;
  /** the link that a patient came with */
  readonly linkId?: string;
  /** the session that somebody is signed in with */
  readonly sessionId?: string;
}

/** What was asked of a route: names from the path, the query and the body, all as they came. */
export interface Asked {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: never;
  /** who asks; the route has let this role in */
  readonly asker: Asker;
  /** version of the software, and the address of the interface as who asks sees it */
  readonly served: { readonly version: string; readonly address: string };
  /** the file that was sent; empty for routes that take none */
  readonly file: Bytes;
}

/** One question or change that can be sent to the registry. */
export interface Route {
  /** name of the operation */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** below the interface's address, with names in braces */
  readonly path: string;
  /** one sentence for its readers */
  readonly summary: string;
  readonly roles: readonly Role[];
  readonly query?: Readonly<Record<string, z.ZodType<string>>>;
  readonly body?: z.ZodType;
  /** what the answer holds, where it is no row of the registry */
  readonly answers?: z.ZodType;
  /** the body is a file as it is, instead of JSON; what it is, is read from its bytes */
  readonly takesFile?: true;
  /** the answer is a file to be saved, instead of JSON: its types */
  readonly givesFile?: readonly string[];
  /** largest request [MB]; {@link usualMegabytes} unless said */
  readonly megabytes?: number;
  /** how long lists are cut; only for answers that are lists of rows with a number */
  readonly pages?: true;
  /** how answers and refusals are written; plain JSON and problem documents unless said */
  readonly format?: 'fhir';
  /** what becomes of a change that is sent once more, where it is not done once and answered alike */
  readonly again?: Again;
  /** fields of the answer that only the first of equal changes shows */
  readonly shownOnce?: readonly string[];
  /** what is added to the rows of one page only, because each has to be opened */
  complete?(registry: Registry, rows: readonly unknown[]): Promise<readonly unknown[]>;
  answer(registry: Registry, asked: Asked): Promise<unknown>;
}

/** What is said of a route, whoever answers it. */
export type DescribedRoute = Omit<Route, 'answer' | 'complete' | 'roles'> & { readonly roles: readonly string[] };

/** A change that is not simply done once when it comes twice. */
export interface Again {
  /** each is a deed of its own, or only the first is taken */
  readonly is: 'done-again' | 'refused';
  /** a sentence for the description of the interface */
  readonly says: string;
}

/** Largest request that a route takes unless it says otherwise [MB]. */
export const usualMegabytes = 2;

/** Language of a file for people. */
export const languageField = z
  .enum(
    languages.map(({ id }) => id),
    { error: allowed('choice', { words: languages.map(({ id }) => id).join(', ') }) },
  )
  .default('en');

export const treating: readonly Role[] = ['director', 'clinician'];
export const charting: readonly Role[] = ['director', 'clinician', 'assistant'];
export const directing: readonly Role[] = ['director'];
/** Everybody with an account. */
export const staff: readonly Role[] = ['director', 'clinician', 'assistant', 'researcher'];
