import type { FeatureState, StaticFeature } from 'vscode-languageclient/node';

interface SemanticTokenManifest { readonly contributes: { readonly semanticTokenTypes: readonly { readonly id: string }[]; readonly semanticTokenModifiers: readonly { readonly id: string }[] } }

/** Tells the server that the colours of its own kinds of words, as the manifest lists them, are known here. */
export function ownTokenTypes({ contributes }: SemanticTokenManifest): StaticFeature {
    return {
        fillClientCapabilities: ({ textDocument }) => {
            const tokens = textDocument?.semanticTokens;
            if (tokens === undefined) return;
            tokens.tokenTypes = [...tokens.tokenTypes, ...contributes.semanticTokenTypes.map((t) => t.id)];
            tokens.tokenModifiers = [...tokens.tokenModifiers, ...contributes.semanticTokenModifiers.map((m) => m.id)];
        },
        initialize: () => undefined,
        getState: (): FeatureState => ({ kind: 'static' }),
        clear: () => undefined,
    };
}
