import { deserialize, serialize } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { EmscriptenBuiltinFilesystem } from '@electric-sql/pglite/basefs';
import { embeddedProgram } from '../src/db/embedded-program.ts';
import { valueParsers } from '../src/db/value-types.ts';

/** The folder where PGlite has the files of its database. */
const dataFolder = '/pglite/data';

/** The files of a stopped database, by their paths. */
interface Image {
  readonly folders: readonly string[];
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[];
}

/** The parts of Emscripten's in-memory files that are used here; its own type declarations leave out the contents. */
interface MemoryFile {
  contents: Uint8Array;
  stream_ops: { write(stream: { node: MemoryFile }, ...rest: unknown[]): number };
}
type Files = PGlite['Module']['FS'];

const fileAt = (files: Files, path: string) =>
  files.lookupPath(path, {}).node as unknown as MemoryFile;

/**
 * A database in memory whose files are those of the image until one is written to, which is then copied. Loading all
 * of its 42 MB for each of the several hundred databases of a run took 0.6 s of processor time each.
 */
class ImageFiles extends EmscriptenBuiltinFilesystem {
  readonly #image: Image;

  constructor(image: Image) {
    super();
    this.#image = image;
  }

  override async init(...given: Parameters<EmscriptenBuiltinFilesystem['init']>) {
    this.pg = given[0];
    return await super.init(...given);
  }

  override async initialSyncFs(): Promise<void> {
    const files = this.pg?.Module.FS;
    if (!files) throw new Error('the files were asked for before the database');
    for (const folder of this.#image.folders) files.mkdirTree(folder, 0o700);
    for (const [path, bytes] of this.#image.files) {
      // The declarations lack `canOwn`: the file uses these bytes without copying them.
      const options: Parameters<Files['writeFile']>[2] & { canOwn: true } = { canOwn: true };
      files.writeFile(path, bytes, options);
      copyWhenWritten(fileAt(files, path), bytes);
    }
  }
}

function copyWhenWritten(file: MemoryFile, shared: Uint8Array): void {
  const { stream_ops: operations } = file;
  file.stream_ops = {
    ...operations,
    write(stream, ...rest) {
      if (stream.node.contents.buffer === shared.buffer)
        stream.node.contents = stream.node.contents.slice();
      return operations.write(stream, ...rest);
    },
  };
}

function filesBelow(
  files: Files,
  folder: string,
  image: { -readonly [K in keyof Image]: Image[K][number][] },
) {
  image.folders.push(folder);
  for (const name of files.readdir(folder)) {
    if (name === '.' || name === '..') continue;
    const path = `${folder}/${name}`;
    if (files.isDir(files.stat(path).mode)) filesBelow(files, path, image);
    else image.files.push([path, files.readFile(path)]);
  }
  return image;
}

/** Stops the database. @returns the bytes of an image that `openImage` can open any number of times */
export async function takeImage(pglite: PGlite, close: () => Promise<void>): Promise<Buffer> {
  const files = pglite.Module.FS;
  await close();
  return serialize(filesBelow(files, dataFolder, { folders: [], files: [] }));
}

export const readImage = (bytes: Buffer): Image => deserialize(bytes);

/** A new database with the contents of the image. */
export async function openImage(image: Image): Promise<PGlite> {
  return await PGlite.create({
    fs: new ImageFiles(image),
    pgliteWasmModule: await embeddedProgram(),
    parsers: { ...valueParsers },
  });
}
