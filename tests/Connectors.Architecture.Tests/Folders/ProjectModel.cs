using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Connectors.Architecture.Tests.Folders;

/// <summary>A project as the compiler understands it, so that a use is found however it is written.</summary>
internal sealed class ProjectModel
{
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly string[] ImplicitUsingsOfWeb =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    // Everything that the projects are built with is beside the tests.
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private readonly IReadOnlyDictionary<string, SourceFile> _files;
    private readonly CSharpCompilation _compilation;

    public ProjectModel(string project)
    {
        _files = SourceFile.Of(project).ToDictionary(file => file.Path);
        var names = project == "Connectors.Web" ? ImplicitUsings.Concat(ImplicitUsingsOfWeb) : ImplicitUsings;
        var usings = CSharpSyntaxTree.ParseText(string.Concat(names.Select(name => $"global using {name};")));
        _compilation = CSharpCompilation.Create(
            project,
            _files.Values.Select(file => file.Tree).Append(usings),
            References.Value.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) != project),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    /// <summary>Every use of one folder's types by another: types that are named, and extension methods that are called.</summary>
    public IEnumerable<FolderUse> Uses()
    {
        var homes = _files.Values
            .SelectMany(file => NamesIn(file).Select(name => (name, file.Folder)))
            .ToLookup(pair => pair.name, pair => pair.Folder);
        return _files.Values.AsParallel().SelectMany(file => UsesOf(file, homes)).ToList();
    }

    private static IEnumerable<string> NamesIn(SourceFile file) => file.Tree.GetRoot().DescendantNodes().SelectMany(node => node switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.Text, WithoutSuffix(type.Identifier.Text)],
        DelegateDeclarationSyntax type => [type.Identifier.Text],
        MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } method when first.Modifiers.Any(SyntaxKind.ThisKeyword) =>
            [method.Identifier.Text],
        _ => Array.Empty<string>(),
    });

    private static string WithoutSuffix(string name) => name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^9] : name;

    // The compiler is asked only where a name could mean something in another folder: understanding every line takes a minute.
    private IEnumerable<FolderUse> UsesOf(SourceFile file, ILookup<string, string> homes)
    {
        var model = _compilation.GetSemanticModel(file.Tree);
        return file.Tree.GetRoot().DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(name => homes[name.Identifier.Text].Any(home => home != file.Folder))
            .Select(name => TypeOf(model.GetSymbolInfo(name)))
            .OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .SelectMany(type => FoldersOf(type).Select(folder => new FolderUse(file.Folder, folder, file.Path, type.Name)))
            .Where(use => use.From != use.To);
    }

    // Of a method, its class; another member was reached through something that is named elsewhere.
    private static INamedTypeSymbol? TypeOf(SymbolInfo found) => (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) switch
    {
        INamedTypeSymbol type => type.OriginalDefinition,
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.ReducedExtension } method =>
            method.ContainingType.OriginalDefinition,
        _ => null,
    };

    private IEnumerable<string> FoldersOf(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(declared => declared.SyntaxTree.FilePath)
        .Where(_files.ContainsKey)
        .Select(path => _files[path].Folder)
        .Distinct();
}
