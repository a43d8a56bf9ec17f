// The protocol beyond LSP, as docs/editor-protocol.md says it.
import { NotificationType, Range, RequestType, TextDocumentIdentifier } from 'vscode-languageserver-protocol';

interface Amount { text: string; value: string }
interface Place { uri: string; range: Range }
interface Problem { uri: string; range: Range; severity: 1 | 2 | 3; code: string; message: string }

type Outcome = string;

interface Summary {
  claims: number;
  outcomes: { outcome: Outcome; label: string; count: number; paid: Amount }[];
  total: Amount & { low?: string; high?: string };
  benefits: { name: string; label: string; claims: number; paid: Amount }[];
  change?: { from: string; to: string; claims: number; text: string; added?: number; removed?: number };
  problems: Problem[];
}

export declare namespace Tests {
  const method: 'policy/tests';
  const type: RequestType<{ textDocument: TextDocumentIdentifier }, {
    tests: { name: string; range: Range; nameRange: Range; expectations: { range: Range; text: string }[] }[];
  }, void>;
}

export declare namespace RunTests {
  const method: 'policy/runTests';
  const type: RequestType<object, {
    results: {
      uri: string; name: string; range: Range; outcome: 'passed' | 'failed' | 'errored'; milliseconds: number;
      failures: { range: Range; message: string; expected?: string; actual?: string; explanation?: string }[];
    }[];
    coverage?: {
      uri: string;
      clauses: {
        range: Range; hits: number; reached: number; text: string;
        kind: 'require' | 'exclude' | 'amount' | 'row' | 'let' | 'cap' | 'budget' | 'once' | 'limit' | 'quota' | 'rank' | 'stacking' | 'same';
      }[];
    }[];
  }, void>;
}

export declare namespace AttachClaims {
  const method: 'policy/attachClaims';
  const type: RequestType<{ folder: string; files: string[] }, Summary | null, void>;
}

export declare namespace DecisionsChanged {
  const method: 'policy/decisionsChanged';
  const type: NotificationType<{ folder: string; revision: number; summary?: Summary; problem?: string; isStale: boolean }>;
}

export declare namespace Decisions {
  const method: 'policy/decisions';
  const type: RequestType<object, {
    revision: number;
    total: number;
    rows: (Place & {
      claimId: string; benefit: string; benefitLabel: string; claimant: string; eventDate?: string; outcome: Outcome; outcomeLabel: string;
      isProvisional: boolean; paid: Amount; due?: Amount; reason: string; rule?: Place;
    })[];
  }, void>;
}

export declare namespace Explain {
  const method: 'policy/explain';
  const type: RequestType<{ folder: string; claimId: string }, {
    title: string;
    steps: { depth: number; text: string; outcome?: 'true' | 'false' | 'unknown' | 'reduces'; quote?: string; needed?: string; uri?: string; range?: Range }[];
    text: string;
  } | null, void>;
}

export declare namespace Articles {
  const method: 'policy/articles';
  const type: RequestType<{ textDocument: TextDocumentIdentifier }, {
    articles: {
      number: string; title?: string; range: Range;
      sentences: {
        text: string; state: 'computed' | 'authority' | 'declaratory' | 'notComputed' | 'awaiting' | 'open' | 'title'; stateLabel: string; reason?: string;
        uri?: string; range: Range; marks: { start: number; length: number; message: string; code: string }[]; clauses: { range: Range; text: string }[];
      }[];
    }[];
  }, void>;
}

export declare namespace InForce {
  const method: 'policy/inForce';
  const type: RequestType<{ textDocument: TextDocumentIdentifier; date: string }, {
    policy: string; display: string; number?: string; from?: string; to?: string; isInForce: boolean; other?: { uri: string; policy: string; display: string };
  } | null, void>;
}
