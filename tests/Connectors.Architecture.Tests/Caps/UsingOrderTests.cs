using System.Text.RegularExpressions;

namespace Connectors.Architecture.Tests.Caps;

/// <summary>
/// Usings are in order: those of System first, then by name. The build holds every other rule of style; <c>dotnet format</c> would
/// look at this one too, and takes more than a minute.
/// </summary>
public sealed partial class UsingOrderTests
{
    [Fact]
    public void Usings_are_in_order() =>
        Assert.Equal([], SourceFile.All(".cs").SelectMany(file => Disorder(file.Lines).Select(name => $"{file.Path}: {name}")));

    [Theory]
    [InlineData("using B; using A;", "A")]
    [InlineData("using A; using System.Text;", "System.Text")]
    [InlineData("using A.B; using A;", "A")]
    [InlineData("using System; using System.Text; using A; using A.B; using AB; using static A.C; using A = A.D;", null)]
    public void What_is_out_of_order_is_found(string usings, string? found) =>
        Assert.Equal(found is null ? [] : [found], Disorder(usings.Replace("; ", ";\n", StringComparison.Ordinal).Split('\n')));

    // A static using and an alias come after those of namespaces, and have an order of their own.
    private static IEnumerable<string> Disorder(IEnumerable<string> lines)
    {
        var names = lines
            .Select(line => Namespace().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .ToList();
        return names.Zip(names.Skip(1)).Where(pair => Compare(pair.First, pair.Second) > 0).Select(pair => pair.Second);
    }

    private static int Compare(string one, string other) => IsSystem(other).CompareTo(IsSystem(one)) is var order and not 0
        ? order
        : string.Compare(one.Replace('.', '\0'), other.Replace('.', '\0'), StringComparison.OrdinalIgnoreCase);

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    [GeneratedRegex(@"^using ([A-Z][\w.]*);$")]
    private static partial Regex Namespace();
}
