using System.Globalization;
using System.Text;
using Connectors.Domain.Definitions.Tree;

namespace Connectors.Domain.Definitions.Validation;

/// <summary>Where a walk through a document stands. Costs nothing until somebody asks for the text.</summary>
internal sealed class PointerPath
{
    private readonly Stack<Step> _steps = new();

    private readonly record struct Step(TreeValue Property, string? Name, int Index);

    public void Enter(TreeValue property) => _steps.Push(new Step(property, null, -1));

    public void Enter(string name) => _steps.Push(new Step(default, name, -1));

    public void Enter(int index) => _steps.Push(new Step(default, null, index));

    public void Leave() => _steps.Pop();

    /// <summary>The JSON pointer (RFC 6901).</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in _steps.Reverse())
        {
            text.Append('/');
            if (step.Index >= 0) text.Append(CultureInfo.InvariantCulture, $"{step.Index}");
            else text.Append(Escape(step.Name ?? step.Property.Name));
        }

        return text.ToString();
    }

    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
