namespace Connectors.Architecture.Tests.Folders;

/// <summary>The search for circles finds them.</summary>
public sealed class FolderCirclesFindTests
{
    [Fact]
    public void Folders_that_use_each_other_through_a_third_are_a_circle() =>
        Assert.Equal([["A", "B", "C"]], Circles("A>B", "B>C", "C>A", "C>D", "E>A"));

    [Fact]
    public void Two_circles_that_meet_one_way_stay_two() =>
        Assert.Equal([["A", "A/Inner"], ["C", "D"]], Circles("A>A/Inner", "A/Inner>A", "A>C", "C>D", "D>C"));

    [Fact]
    public void Arrows_one_way_are_no_circle() => Assert.Empty(Circles("A>B", "B>C", "A>C", "A/Inner>A"));

    private static IReadOnlyList<IReadOnlyList<string>> Circles(params string[] arrows) =>
        FolderCircles.Of([.. arrows.Select(arrow => arrow.Split('>')).Select(ends => new FolderUse(ends[0], ends[1], "File.cs", "Type"))]);
}
