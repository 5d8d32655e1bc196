import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consoleUser, visitor } from '../../kernel/access/actor.ts'
import { mayImport } from './policy.ts'

test('whoever runs the server may import suppliers', () => assert.equal(mayImport(consoleUser), true))

test('a visitor may not', () => assert.equal(mayImport(visitor), false))
