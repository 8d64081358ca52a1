using System.Text;
using Connectors.Domain.Definitions;

namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>A whole definition as JSON text.</summary>
public sealed class JsonForm
{
    public string? Text { get; set; }

    /// <summary>Reads the text.</summary>
    /// <returns>The definition, or every fault with its line.</returns>
    public (ConnectorDefinition? Definition, IReadOnlyList<LineFault> Faults) Read()
    {
        var utf8 = Encoding.UTF8.GetBytes(Text ?? "");
        return ConnectorDefinition.Parse(utf8) switch
        {
            DefinitionResult.Accepted(var definition) => (definition, []),
            DefinitionResult.Refused(var faults) => (null, [.. LineFault.Of(utf8, faults)]),
            var other => throw new InvalidOperationException($"{other}"),
        };
    }
}
