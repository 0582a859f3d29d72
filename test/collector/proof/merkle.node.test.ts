import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inclusionPath, leafHash, merkleRoot, rootFromPath } from '../../../src/collector/proof/merkle.ts';

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex');

describe('merkleRoot', () => {
  /** Leaves and roots of the reference implementation of Certificate Transparency (merkle_tree_test). */
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ];
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const leaves = inputs.map((text) => leafHash(Buffer.from(text, 'hex')));

  for (const [count, root] of roots.entries()) {
    it(`is that of Certificate Transparency over ${count} leaves`, () => {
      assert.equal(hex(merkleRoot(leaves.slice(0, count))), root);
    });
  }

  it('is reached from every leaf of every tree by its path, and from no other place', () => {
    const many = Array.from({ length: 33 }, (_, index) => leafHash(Buffer.from([index])));
    for (let count = 1; count <= many.length; count += 1) {
      const tree = many.slice(0, count);
      const root = hex(merkleRoot(tree));
      for (const [index, leaf] of tree.entries()) {
        const path = inclusionPath(tree, index);
        assert.equal(hex(rootFromPath({ leaf, index, count, path })), root);
        for (const wrong of [index + 1, index - 1]) {
          assert.notEqual(
            hex(rootFromPath({ leaf, index: wrong, count, path })),
            count === 1 && wrong === 0 ? '' : root,
          );
        }
        assert.notEqual(
          hex(rootFromPath({ leaf, index, count, path: path.slice(1) })),
          path.length ? root : '',
        );
      }
    }
  });
});
