namespace Connectors.Web.Pages.Installed.Editing;

/// <summary>Applies a person's edits of a form to the version that another person saved meanwhile.</summary>
internal static class FormRebase
{
    /// <summary>Every field that the person did not edit takes its current value.</summary>
    /// <param name="posted">The form as it was sent; changed in place.</param>
    /// <param name="seen">The form as the person saw it at first.</param>
    /// <param name="now">The form of the current version.</param>
    public static void Onto(object posted, object seen, object now)
    {
        foreach (var field in posted.GetType().GetProperties().Where(field => field.CanWrite))
        {
            var (mine, before, there) = (field.GetValue(posted), field.GetValue(seen), field.GetValue(now));
            if (mine is PaginationForm) Onto(mine, before!, there!);
            else if (IsScalar(field.PropertyType) && Equals(Shown(mine), Shown(before))) field.SetValue(posted, there);
        }
    }

    private static bool IsScalar(Type type) => type == typeof(string) || type.IsValueType;

    // What a form can show of a text: browsers change line ends, and an empty field is sent as none.
    private static object? Shown(object? value) => value is string text ? FormText.Of(text)?.ReplaceLineEndings("\n") : value;
}
