using System.Text;
using System.Text.Json.Nodes;
using Connectors.Domain.Definitions;
using Connectors.OpenApi;
using Connectors.OpenApi.Importing;

namespace Connectors.Benchmarks;

/// <summary>Real definitions to measure on.</summary>
internal static class Corpus
{
    /// <summary>Connectors by name, their versions oldest first.</summary>
    /// <exception cref="InvalidOperationException">The real definitions are not at hand.</exception>
    public static IReadOnlyList<(string Name, IReadOnlyList<ConnectorDefinition> Versions)> Connectors()
    {
        if (Repository.Corpus.Count == 0)
            throw new InvalidOperationException("The real connector definitions are not at hand (../shared/corpus).");
        return [.. Repository.Corpus.Select(versions => (
            Path.GetFileName(Path.GetDirectoryName(versions[0]))!,
            (IReadOnlyList<ConnectorDefinition>)[.. versions.Select(Import)]))];
    }

    /// <summary>A definition as a file holds it: the text that the import writes.</summary>
    public static byte[] Text(ConnectorDefinition definition) => Encoding.UTF8.GetBytes(definition.ToText());

    public static ConnectorDefinition Parse(byte[] text) => ((DefinitionResult.Accepted)ConnectorDefinition.Parse(text)).Definition;

    /// <summary>A definition with random edits, or null where they made it invalid.</summary>
    public static ConnectorDefinition? Customised(ConnectorDefinition definition, int seed, int edits)
    {
        var tree = new Customisation(seed).Apply((JsonObject)JsonNode.Parse(definition.ToText())!, edits);
        return (ConnectorDefinition.Parse(Encoding.UTF8.GetBytes(tree.ToJsonString())) as DefinitionResult.Accepted)?.Definition;
    }

    private static ConnectorDefinition Import(string file) =>
        ((ImportResult.Imported)OpenApiImport.Read(File.ReadAllBytes(file))).Definition;
}
