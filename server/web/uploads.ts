import type { FastifyRequest } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import { isGenuine } from './csrf.ts';
import { RefusedError } from './problem.ts';

export interface UploadedFile {
  name: string;
  /** May be left unread, wholly or in part. */
  content: AsyncIterable<Buffer>;
}

interface Options {
  /** A form of a page: it is refused unless its token came before its first file. */
  form: boolean;
}

/**
 * The files of a multipart request, one after the other as they come, for plugins that registered `@fastify/multipart`.
 * The request is read to its end whatever is done with them, since a browser listens only then.
 */
export async function* uploadedFiles(request: FastifyRequest, { form }: Options): AsyncGenerator<UploadedFile> {
  if (!request.isMultipart()) throw new RefusedError(refuse('unsupported-media-type'));
  let genuine = !form;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === '_csrf') genuine ||= isGenuine(request, part.value);
      continue;
    }
    // Without a name: the field was left empty.
    const chosen = part.filename !== undefined && part.filename !== '';
    if (genuine && chosen) {
      yield { name: part.filename, content: part.file.iterator({ destroyOnReturn: false }) };
    }
    part.file.resume();
  }
  if (!genuine) throw new RefusedError(refuse('csrf'));
}
