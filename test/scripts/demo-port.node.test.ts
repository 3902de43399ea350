import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoPort } from '../../scripts/demo-port.mjs';

describe('demoPort', () => {
  it('is that of --port, or else of the variable PORT', () => {
    assert.equal(demoPort([], {}), 8080);
    assert.equal(demoPort([], { PORT: '8081' }), 8081);
    assert.equal(demoPort(['--port', '8082'], { PORT: '8081' }), 8082);
    assert.equal(demoPort(['--port=8082'], {}), 8082);
    assert.ok(Number.isNaN(demoPort(['--port'], {})));
  });
});
