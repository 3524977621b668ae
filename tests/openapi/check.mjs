// Checks every request that the tests made of the imitation of Mural, and every answer that it gave, against Mural's own
// OpenAPI document. Usage: node check.mjs OPENAPI.json TRAFFIC.jsonl
// TRAFFIC has one object a line: {method, target, body, status, reply}, `target` being path and query behind the base.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [documentFile, trafficFile] = process.argv.slice(2);
const api = withNull(JSON.parse(readFileSync(documentFile, 'utf8')));
const traffic = readFileSync(trafficFile, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
if (traffic.length === 0) {
  console.error(`openapi: ${trafficFile} holds no traffic; run the test "mural" first`);
  process.exit(1);
}

// "nullable" is a word of OpenAPI 3.0: JSON Schema says it as a type.
function withNull(node) {
  if (Array.isArray(node)) return node.map(withNull);
  if (node === null || typeof node !== 'object') return node;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withNull(value)]));
  if (nullable === true && typeof rest.type === 'string') rest.type = [rest.type, 'null'];
  // A room of a member and one of an owner look the same to the document, so that none is exactly "one of" them.
  if (rest.oneOf) {
    rest.anyOf = rest.oneOf;
    delete rest.oneOf;
  }
  if (nullable !== undefined && typeof nullable !== 'boolean') rest.nullable = nullable;
  return rest;
}

const ajv = new Ajv({ strict: false, allErrors: false, discriminator: false });
addFormats(ajv);
ajv.addSchema(api, 'mural');

const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
    return { method: method.toUpperCase(), path, operation, pattern, literal: !path.endsWith('}') };
  }),
);

function resolved(node) {
  if (!node?.$ref) return node;
  return node.$ref.slice(2).split('/').reduce((at, key) => at[key.replace(/~1/g, '/').replace(/~0/g, '~')], api);
}

const validators = new Map();
function validator(schema) {
  if (!validators.has(schema)) {
    // References in the document are its own; here they start at the document that ajv knows by name.
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"mural#/components/');
    validators.set(schema, ajv.compile(JSON.parse(text)));
  }
  return validators.get(schema);
}

function words(validate) {
  return validate.errors.map((error) => `${error.instancePath || '/'} ${error.message}`).join('; ');
}

function faultsIn(call) {
  const [path, query = ''] = call.target.split('?');
  const candidates = operations.filter((each) => each.method === call.method && each.pattern.test(path));
  const found = candidates.find((each) => each.literal) ?? candidates[0];
  if (!found) return call.status === 404 ? [] : ['no such operation'];
  const faults = [];
  const parameters = (found.operation.parameters ?? []).map(resolved).filter((each) => each.in === 'query');
  for (const [name, value] of new URLSearchParams(query)) {
    const parameter = parameters.find((each) => each.name === name);
    if (!parameter) faults.push(`the query has no "${name}"`);
    const schema = resolved(parameter?.schema);
    const allowed = resolved(schema?.items)?.enum ?? schema?.enum;
    if (allowed) {
      const wrong = value.split(',').filter((each) => !allowed.includes(each));
      if (wrong.length > 0) faults.push(`"${name}" may not be "${wrong.join(',')}"`);
    }
  }
  const accepted = call.status < 400;
  const asked = resolved(found.operation.requestBody)?.content?.['application/json']?.schema;
  if (asked && accepted) {
    const validate = validator(asked);
    if (!validate(call.body)) faults.push(`request: ${words(validate)}`);
  }
  const answer = resolved(found.operation.responses[String(call.status)]);
  if (accepted && !answer) faults.push(`an answer with status ${call.status} is not documented`);
  const told = answer?.content?.['application/json']?.schema;
  if (told && accepted) {
    const validate = validator(told);
    if (!validate(call.reply)) faults.push(`answer: ${words(validate)}`);
  }
  return faults.map((fault) => `${call.method} ${found.path} ${call.status}: ${fault}`);
}

const counts = new Map();
for (const call of traffic) {
  for (const fault of faultsIn(call)) counts.set(fault, (counts.get(fault) ?? 0) + 1);
}
for (const [fault, count] of counts) console.error(`openapi: ${fault} (${count} times)`);
const operationsSeen = new Set(traffic.map((call) => `${call.method} ${call.target.split('?')[0].replace(/\/[0-9a-z.-]*[0-9][0-9a-z.-]*/gi, '/*')}`));
console.log(`openapi: ${traffic.length} different calls of ${operationsSeen.size} kinds, ${counts.size} kinds of faults`);
process.exit(counts.size === 0 ? 0 : 1);
