using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Connectors.Architecture.Tests.Ids;

/// <summary>An id has the type of its kind. What an id is made of is the business of ids and their columns alone.</summary>
public sealed class IdTypesTests
{
    // What ids are made of, what makes them, and how columns hold them.
    private static readonly string[] Boundary =
        ["src/Connectors.Domain/Ids/", "src/Connectors.Data/IdMaker.cs", "src/Connectors.Data/IdColumns.cs"];

    [Fact]
    public void Code_names_no_type_of_identifiers_but_those_of_ids() => Assert.Equal([], Sources(".cs")
        .SelectMany(file => Uses(file.Tree).Select(use => $"{file.Path}:{use}")));

    [Fact]
    public void Views_name_no_type_of_identifiers() => Assert.Equal([], Sources(".cshtml")
        .Where(file => file.Lines.Any(line => line.Contains("Guid", StringComparison.Ordinal)))
        .Select(file => file.Path));

    [Fact]
    public void What_is_named_as_the_boundary_is_one() => Assert.All(Boundary, path => Assert.Contains(
        SourceFile.All(".cs"), file => file.Path.StartsWith(path, StringComparison.Ordinal) && Uses(file.Tree).Any()));

    [Theory]
    [InlineData("class Row { public Guid Id { get; set; } }")]
    [InlineData("class Row { public Guid? FlowId { get; set; } }")]
    [InlineData("class Row { private readonly System.Guid _flowId; }")]
    [InlineData("record Line(Guid Id, string Name);")]
    [InlineData("class Reader { void Find(Guid flow) { } }")]
    [InlineData("class Reader { void Find(IReadOnlyList<Guid> ids) { } }")]
    [InlineData("class Reader { void Find((Guid Id, int Position) step) { } }")]
    [InlineData("class Reader { void Find(Guid[] ids) { } }")]
    [InlineData("class Reader { Guid Find() => default; }")]
    [InlineData("class Reader { object Find(object id) => (Guid?)id; }")]
    [InlineData("class Reader { int Count(IEnumerable<object> ids) => ids.OfType<Guid>().Count(); }")]
    public void One_would_be_found(string code) => Assert.NotEmpty(UsesIn(code));

    [Theory]
    [InlineData("class Row { public FlowId Id { get; set; } }")]
    [InlineData("class Draft { string Name => $\"{Guid.NewGuid():n}.tmp\"; }")]
    public void What_has_a_type_or_is_no_id_is_not(string code) => Assert.Empty(UsesIn(code));

    private static IEnumerable<SourceFile> Sources(string extension) => SourceFile.All(extension)
        .Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal))
        .Where(file => !Boundary.Any(path => file.Path.StartsWith(path, StringComparison.Ordinal)));

    private static IEnumerable<string> UsesIn(string code) =>
        Uses(CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken));

    // Only where Guid is named as a type. A call such as Guid.NewGuid(), which makes a random name, is allowed.
    private static IEnumerable<string> Uses(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.Text == nameof(Guid))
        .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Expression != name)
        .Where(name => name.Parent is not MemberAccessExpressionSyntax { Parent: MemberAccessExpressionSyntax })
        .Select(name => $"{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}");
}
