using System.Reflection;
using System.Text.Json.Serialization;
using Connectors.Domain.Reasons;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Tests.Reasons;

/// <summary>Reasons as rows store them.</summary>
public sealed class ReasonTextTests
{
    [Fact]
    public void Every_reason_has_a_code_of_its_own()
    {
        var codes = typeof(Reason).GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();

        Assert.Equal(
            typeof(Reason).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Reason))).Select(type => type.Name).Order(),
            codes.Select(code => code.DerivedType.Name).Order());
        Assert.Equal(codes.Count, codes.Select(code => code.TypeDiscriminator).Distinct().Count());
    }

    [Fact]
    public void Every_problem_has_a_code_of_its_own() => Assert.Equal(
        typeof(Problem).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Problem))).Select(type => type.Name).Order(),
        typeof(Problem).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(code => code.DerivedType.Name).Order());

    [Fact]
    public void A_reason_is_stored_as_its_code_with_arguments()
    {
        Reason reason = new Reason.StepNeedsSignIn("Größe", new Reason.Rejected(401));

        var text = ReasonText.Write(reason);

        Assert.Equal("""{"reason":"step-needs-sign-in","instance":"Größe","why":{"reason":"rejected","status":401}}""", text);
        Assert.Equal(reason, ReasonText.Read(text));
    }

    [Fact]
    public void Problems_are_part_of_a_reason()
    {
        Reason reason = new Reason.NotReady(
            [new Problem.MissingVariable("shop", "Shop", VariableOwner.Shape), new Problem.UnknownValue("old") { Label = "Old" }]);

        Assert.Equal(reason, ReasonText.Read(ReasonText.Write(reason)));
    }

    [Theory]
    [InlineData("The third party rejected the request (422).")]
    [InlineData("{\"reason\":\"rejected\"} needs to be signed in. It has never been signed in.")]
    [InlineData("{\"reason\":\"something newer\"}")]
    [InlineData("{}")]
    public void Anything_else_is_a_sentence_of_an_earlier_version(string sentence)
    {
        Assert.Equal(new Reason.Written(sentence), ReasonText.Read(sentence));
        Assert.Equal(sentence, ReasonText.Write(new Reason.Written(sentence)));
    }

    [Fact]
    public void Long_arguments_are_cut_until_the_column_has_room()
    {
        var problems = Enumerable.Range(0, 50).Select(at => new Problem.Unfit(new string('n', 400), new string('"', 400)));
        Reason why = new Reason.StepSignInFailed(new string('i', 400), new Reason.NoTokenRequest(new Reason.NotReady([.. problems])));

        var text = ReasonText.Write(new Reason.Several([why, new Reason.AtStep(2, why)]), 600);

        Assert.InRange(text.Length, 200, 600);
        var first = Assert.IsType<Reason.StepSignInFailed>(Assert.IsType<Reason.Several>(ReasonText.Read(text)).Parts[0]);
        Assert.StartsWith("iii", first.Instance, StringComparison.Ordinal);
        Assert.EndsWith("…", first.Instance, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_that_fits_is_not_cut()
    {
        Reason reason = new Reason.PrivateNetwork(new string('h', 500));

        Assert.Equal(reason, ReasonText.Read(ReasonText.Write(reason, 600)));
    }
}
