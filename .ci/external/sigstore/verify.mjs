/* SPDX-License-Identifier: Apache-2.0 */
// Checks an exported log (C2SP tlog-tiles) with the verification code of sigstore-js: the checkpoint's signature and the inclusion of leaves.
// Every leaf of a short log is checked, of a long one about a thousand; and every receipt in proofs/*.tlog-proof, where there are any.
import { createHash, createPublicKey } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { verifyTLogInclusion } = require('@sigstore/verify/dist/tlog/index.js');
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js');

const SPKI_ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
const WIDTH = 256;
const SAMPLES = 1000;

const [directory, vkeyFile] = process.argv.slice(2);
if (!directory || !vkeyFile) {
  throw new Error('usage: node verify.mjs <tiles-dir> <vkey-file>');
}
const authority = logAuthority(readFileSync(vkeyFile, 'utf8').trim());
const checkpoint = readFileSync(join(directory, 'checkpoint'), 'utf8');
const { logSize } = verifyCheckpoint({ inclusionProof: { checkpoint: { envelope: checkpoint } } }, [authority]);
const size = Number(logSize);

const log = readLog(size);
const step = Math.max(1, Math.floor(size / SAMPLES));
let leaves = 0;
for (let index = 0; index < size; index += index < WIDTH ? 1 : step) {
  verifyTLogInclusion(entry(index, log.entries[index], log.path(index, 0, size), checkpoint), [authority]);
  leaves++;
}
const receipts = verifyReceipts();
console.log(`sigstore: checkpoint of ${authority.baseURL} at size ${size}, ${leaves} leaves, ${receipts} receipts: verified`);

function logAuthority(vkey) {
  const [name, id, ...key] = vkey.split('+');
  const typeAndKey = Buffer.from(key.join('+'), 'base64');
  if (typeAndKey.length !== 33 || typeAndKey[0] !== 1) {
    throw new Error(`${vkey} is no Ed25519 note key`);
  }
  return {
    baseURL: name,
    logID: Buffer.from(id, 'hex'),
    publicKey: createPublicKey({ key: Buffer.concat([SPKI_ED25519, typeAndKey.subarray(1)]), format: 'der', type: 'spki' }),
    validFor: { start: new Date(0), end: new Date(8.64e15) },
  };
}

/** What Rekor would hand out for a leaf. */
function entry(index, body, hashes, envelope) {
  return {
    logIndex: String(index),
    logId: { keyId: authority.logID },
    kindVersion: undefined,
    integratedTime: '0',
    inclusionPromise: undefined,
    inclusionProof: { logIndex: String(index), hashes, checkpoint: { envelope } },
    canonicalizedBody: body,
  };
}

/** The entries, and paths made of the hashes in the tiles. */
function readLog(count) {
  const entries = [];
  const hashes = [];
  for (let tile = 0; tile * WIDTH < count; tile++) {
    const width = Math.min(WIDTH, count - tile * WIDTH);
    const suffix = numbered(tile) + (width === WIDTH ? '' : `.p/${width}`);
    const level0 = readFileSync(join(directory, 'tile/0', suffix));
    for (let i = 0; i < width; i++) {
      hashes.push(level0.subarray(32 * i, 32 * i + 32));
    }
    const bundle = readFileSync(join(directory, 'tile/entries', suffix));
    for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at)) {
      entries.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)));
    }
  }
  entries.forEach((body, index) => {
    if (!sha256(LEAF, body).equals(hashes[index])) {
      throw new Error(`entry ${index} has another hash than its tile says`);
    }
  });
  const roots = new Map();
  const root = (low, high) => {
    if (high - low === 1) {
      return hashes[low];
    }
    const name = `${low}-${high}`;
    if (!roots.has(name)) {
      const middle = low + split(high - low);
      roots.set(name, sha256(NODE, root(low, middle), root(middle, high)));
    }
    return roots.get(name);
  };
  const path = (index, low, high) => {
    if (high - low === 1) {
      return [];
    }
    const middle = low + split(high - low);
    return index < middle
      ? [...path(index, low, middle), root(middle, high)]
      : [...path(index, middle, high), root(low, middle)];
  };
  return { entries, path };
}

/** Receipts that the log itself made. */
function verifyReceipts() {
  const folder = join(directory, 'proofs');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.tlog-proof')) : [];
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    const separator = text.indexOf('\n\n');
    const lines = text.slice(0, separator).split('\n');
    if (lines.shift() !== 'c2sp.org/tlog-proof@v1') {
      throw new Error(`${file} is no tlog-proof`);
    }
    if (lines[0].startsWith('extra ')) {
      lines.shift();
    }
    const index = Number(lines.shift().replace(/^index /, ''));
    const hashes = lines.map((line) => Buffer.from(line, 'base64'));
    verifyTLogInclusion(entry(index, log.entries[index], hashes, text.slice(separator + 2)), [authority]);
  }
  return files.length;
}

function sha256(...parts) {
  return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
}

/** 1234067 becomes x001/x234/067. */
function numbered(index) {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift('x' + String(rest % 1000).padStart(3, '0'));
  }
  return groups.join('/');
}

/** The largest power of two below n. */
function split(n) {
  let k = 1;
  while (2 * k < n) {
    k *= 2;
  }
  return k;
}
