namespace Connectors.Architecture.Tests.Folders;

/// <summary>Folders of a project use each other one way.</summary>
/// <remarks>
/// A folder is a path below the project, the project itself included. A folder and one inside it are two: either may use the other (a list
/// its entries, or an entry what all of them share), but not both.
/// </remarks>
public sealed class FolderCirclesTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Repository.File("src")).Select(folder => Path.GetFileName(folder)).Order()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_is_in_a_circle(string project)
    {
        var uses = new ProjectModel(project).Uses().ToList();
        var circles = FolderCircles.Of(uses).ToDictionary(circle => string.Join(" ↔ ", circle));

        KnownExceptions.Check($"circles.{project}", circles.Keys, circle => Explain(circles[circle], uses));
    }

    private static string Explain(IReadOnlyList<string> circle, List<FolderUse> uses) => string.Concat(uses
        .Where(use => circle.Contains(use.From) && circle.Contains(use.To))
        .GroupBy(use => (use.From, use.To))
        .OrderBy(group => group.Count())
        .Select(group => $"{Environment.NewLine}  {group.Key.From} → {group.Key.To}: "
            + string.Join(", ", group.Take(4).Select(use => $"{Path.GetFileName(use.By)} uses {use.Name}"))
            + (group.Count() > 4 ? $" and {group.Count() - 4} more" : "")));
}
