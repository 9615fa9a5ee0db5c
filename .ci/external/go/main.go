/* SPDX-License-Identifier: Apache-2.0 */

// Command verify-log checks an exported log (C2SP tlog-tiles) with the code of Go's checksum database.
//
// It believes no tile: it hashes every entry again, compares every byte of every tile with what the entries give (a reader that only
// follows tiles upwards can be fooled, CVE-2026-56865), and compares the root with the signed checkpoint. Then it checks inclusion and
// consistency proofs of its own making, and every receipt in proofs/*.tlog-proof that the log made.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	height  = 8
	width   = 1 << height
	samples = 1000
)

// A checkpoint is what the log says of itself.
type checkpoint struct {
	origin string
	tree   tlog.Tree
}

// A log is what its entries give.
type log struct {
	dir     string
	entries [][]byte
	hashes  []tlog.Hash
}

func main() {
	if len(os.Args) != 3 {
		fatal(fmt.Errorf("usage: verify-log <tiles-dir> <vkey-file>"))
	}
	if err := verify(os.Args[1], os.Args[2]); err != nil {
		fatal(err)
	}
}

func verify(dir, vkeyFile string) error {
	vkey, err := os.ReadFile(vkeyFile)
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(string(vkey)))
	if err != nil {
		return err
	}
	signed, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return err
	}
	head, err := openCheckpoint(signed, verifier)
	if err != nil {
		return err
	}
	l := &log{dir: dir}
	if err := l.readEntries(head.tree.N); err != nil {
		return err
	}
	root, err := tlog.TreeHash(head.tree.N, l)
	if err != nil {
		return err
	}
	if head.tree.N > 0 && root != head.tree.Hash {
		return fmt.Errorf("the entries give the root %v, the checkpoint says %v", root, head.tree.Hash)
	}
	tiles, err := l.checkTiles(head.tree.N)
	if err != nil {
		return err
	}
	inclusions, err := l.checkInclusion(head.tree)
	if err != nil {
		return err
	}
	consistencies, err := l.checkConsistency(head.tree)
	if err != nil {
		return err
	}
	receipts, err := l.checkReceipts(verifier)
	if err != nil {
		return err
	}
	fmt.Printf("go sumdb: checkpoint of %s at size %d, every entry, %d tiles byte by byte, %d inclusion and %d consistency proofs, %d receipts: verified\n",
		head.origin, head.tree.N, tiles, inclusions, consistencies, receipts)
	return nil
}

func openCheckpoint(signed []byte, verifier note.Verifier) (checkpoint, error) {
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return checkpoint{}, fmt.Errorf("checkpoint: %w", err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return checkpoint{}, fmt.Errorf("checkpoint of another log or none: %q", opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 {
		return checkpoint{}, fmt.Errorf("checkpoint with the size %q", lines[1])
	}
	hash, err := tlog.ParseHash(lines[2])
	if err != nil {
		return checkpoint{}, fmt.Errorf("checkpoint with the root %q: %w", lines[2], err)
	}
	return checkpoint{lines[0], tlog.Tree{N: size, Hash: hash}}, nil
}

// ReadHashes implements tlog.HashReader with the hashes that the entries give.
func (l *log) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, 0, len(indexes))
	for _, index := range indexes {
		hashes = append(hashes, l.hashes[index])
	}
	return hashes, nil
}

func (l *log) readEntries(size int64) error {
	for first := int64(0); first < size; first += width {
		w := size - first
		if w > width {
			w = width
		}
		path := c2spPath(tlog.Tile{H: height, L: -1, N: first / width, W: int(w)})
		bundle, err := os.ReadFile(filepath.Join(l.dir, path))
		if err != nil {
			return err
		}
		for i := int64(0); i < w; i++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return fmt.Errorf("%s ends in entry %d of %d", path, i, w)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			if err := l.add(bundle[2:end]); err != nil {
				return err
			}
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return fmt.Errorf("%s has %d bytes after its %d entries", path, len(bundle), w)
		}
	}
	return nil
}

func (l *log) add(entry []byte) error {
	hashes, err := tlog.StoredHashes(int64(len(l.entries)), entry, l)
	if err != nil {
		return err
	}
	l.hashes = append(l.hashes, hashes...)
	l.entries = append(l.entries, entry)
	return nil
}

func (l *log) checkTiles(size int64) (int, error) {
	checked := 0
	for level, count := 0, size; count > 0; level, count = level+1, count>>height {
		for n := int64(0); n*width < count; n++ {
			w := count - n*width
			if w > width {
				w = width
			}
			if err := l.checkTile(tlog.Tile{H: height, L: level, N: n, W: int(w)}); err != nil {
				return 0, err
			}
			checked++
		}
	}
	return checked, nil
}

func (l *log) checkTile(tile tlog.Tile) error {
	right, err := tlog.ReadTileData(tile, l)
	if err != nil {
		return err
	}
	path := c2spPath(tile)
	found, err := os.ReadFile(filepath.Join(l.dir, path))
	if err != nil {
		return err
	}
	if !bytes.Equal(found, right) {
		return fmt.Errorf("%s is not what the entries give", path)
	}
	return nil
}

func (l *log) checkInclusion(tree tlog.Tree) (int, error) {
	checked := 0
	for index := int64(0); index < tree.N; index += 1 + tree.N/samples {
		proof, err := tlog.ProveRecord(tree.N, index, l)
		if err != nil {
			return 0, err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(l.entries[index])); err != nil {
			return 0, fmt.Errorf("inclusion of %d: %w", index, err)
		}
		checked++
	}
	return checked, nil
}

func (l *log) checkConsistency(tree tlog.Tree) (int, error) {
	checked := 0
	for from := tree.N; from > 0; from = from * 2 / 3 {
		earlier, err := tlog.TreeHash(from, l)
		if err != nil {
			return 0, err
		}
		proof, err := tlog.ProveTree(tree.N, from, l)
		if err != nil {
			return 0, err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, from, earlier); err != nil {
			return 0, fmt.Errorf("consistency from %d: %w", from, err)
		}
		checked++
	}
	return checked, nil
}

func (l *log) checkReceipts(verifier note.Verifier) (int, error) {
	files, err := filepath.Glob(filepath.Join(l.dir, "proofs", "*.tlog-proof"))
	if err != nil {
		return 0, err
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		if err := l.checkReceipt(string(text), verifier); err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
	}
	return len(files), nil
}

// checkReceipt checks a proof that the log made (C2SP tlog-proof).
func (l *log) checkReceipt(text string, verifier note.Verifier) error {
	head, signed, found := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("no tlog-proof")
	}
	lines = lines[1:]
	if strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "index "), 10, 64)
	if err != nil || index < 0 || index >= int64(len(l.entries)) {
		return fmt.Errorf("no such leaf: %q", lines[0])
	}
	var proof tlog.RecordProof
	for _, line := range lines[1:] {
		hash, err := base64.StdEncoding.DecodeString(line)
		if err != nil || len(hash) != tlog.HashSize {
			return fmt.Errorf("no hash: %q", line)
		}
		proof = append(proof, *(*tlog.Hash)(hash))
	}
	of, err := openCheckpoint([]byte(signed), verifier)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, of.tree.N, of.tree.Hash, index, tlog.RecordHash(l.entries[index]))
}

// c2spPath is where C2SP puts a tile: without the height, and with another name for the data.
func c2spPath(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", height))
	return "tile/" + strings.Replace(path, "data/", "entries/", 1)
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "go sumdb: REFUSED:", err)
	os.Exit(1)
}
