using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Connectors.Architecture.Tests.Caps;

/// <summary>Past a cap, a concept has no name yet.</summary>
public sealed class CapsTests
{
    private const int FileLines = 200, MethodLines = 30, ConstructorParameters = 4;

    [Fact]
    public void No_file_is_longer_than_200_lines() => KnownExceptions.Check(
        "files",
        SourceFile.All(".cs").Where(file => file.Lines.Count() > FileLines).Select(file => file.Path));

    [Fact]
    public void No_method_is_longer_than_30_lines() => KnownExceptions.Check(
        "methods",
        SourceFile.All(".cs").SelectMany(file => file.Tree.GetRoot().DescendantNodes()
            .Where(node => IsMethod(node) && LinesOf(node) > MethodLines)
            .Select(node => $"{file.Path}: {NameOf(node)}")));

    // Records are facts, not actors: what they hold is their constructor. What is only passed on to a base class is not its own need.
    [Fact]
    public void No_class_needs_more_than_four_things() => KnownExceptions.Check(
        "constructors",
        SourceFile.All(".cs").SelectMany(file => file.Tree.GetRoot().DescendantNodes()
            .Where(node => ParametersOf(node) > ConstructorParameters)
            .Select(node => $"{file.Path}: {NameOf(node)}")));

    // A property that is one expression is a table of rows, such as those of a theory.
    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax;

    // From the signature to its end: neither attributes nor what is written above them.
    private static int LinesOf(SyntaxNode node)
    {
        var first = node.ChildNodesAndTokens().First(child => !child.IsKind(SyntaxKind.AttributeList)).GetLocation()!.GetLineSpan();
        return node.GetLocation().GetLineSpan().EndLinePosition.Line - first.StartLinePosition.Line + 1;
    }

    private static int ParametersOf(SyntaxNode node) => node switch
    {
        ClassDeclarationSyntax { ParameterList: { } list } type =>
            list.Parameters.Count(one => !PassedOn(type).Contains(one.Identifier.Text)),
        ConstructorDeclarationSyntax { Parent: ClassDeclarationSyntax } made => made.ParameterList.Parameters.Count,
        _ => 0,
    };

    private static HashSet<string> PassedOn(ClassDeclarationSyntax type) =>
        type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } made
            ? [.. made.ArgumentList.Arguments.Select(argument => argument.Expression.ToString())]
            : [];

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.Text,
        ClassDeclarationSyntax type => type.Identifier.Text,
        ConstructorDeclarationSyntax made => made.Identifier.Text,
        _ => node.Kind().ToString(),
    };
}
